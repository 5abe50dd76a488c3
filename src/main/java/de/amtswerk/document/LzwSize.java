package de.amtswerk.document;

import java.io.IOException;
import java.io.InputStream;

import javax.imageio.stream.MemoryCacheImageInputStream;

import de.amtswerk.document.StreamSize.Pieces;

/**
 * Count what an LZW stream unpacks to, without the strings: a hostile one makes a
 * gigabyte of them.
 */
final class LzwSize {

	private static final int CLEAR = 256;

	private static final int END = 257;

	private static final int MOST_CODES = 4096;

	private final int[] lengths = new int[MOST_CODES];

	private int codes = END + 1;

	private int previous;

	private LzwSize() {
	}

	static void count(InputStream packed, Pieces pieces) throws IOException {
		LzwSize size = new LzwSize();
		MemoryCacheImageInputStream bits = new MemoryCacheImageInputStream(packed);
		for (int code = (int) bits.readBits(9); code != END; code = (int) bits.readBits(size.width())) {
			int length = size.length(code);
			pieces.take(new byte[0], length);
		}
	}

	private int length(int code) throws IOException {
		if (code == CLEAR) {
			this.codes = END + 1;
			this.previous = 0;
			return 0;
		}
		if (code > this.codes || (code == this.codes && this.previous == 0)) {
			throw new IOException("No such LZW code: %d".formatted(code));
		}
		int length = (code < CLEAR) ? 1 : (code < this.codes) ? this.lengths[code] : this.previous + 1;
		if (this.previous > 0 && this.codes < MOST_CODES) {
			this.lengths[this.codes++] = this.previous + 1;
		}
		this.previous = length;
		return length;
	}

	/** The table is looked ahead by one code, as PDF has it. */
	private int width() {
		return Math.min(12, 32 - Integer.numberOfLeadingZeros(Math.max(this.codes + 1, CLEAR)));
	}

}
