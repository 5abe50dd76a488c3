package de.amtswerk.document;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Measure an object stream or cross-reference stream before the parser unpacks it in
 * memory.
 */
class WatchedStream extends COSStream {

	private static final long LONGEST_ROW = 8_000_000;

	private final Budget budget;

	WatchedStream(RandomAccessReadView source, Budget budget) throws IOException {
		super(null, source);
		this.budget = budget;
	}

	@Override
	public RandomAccessRead createView() throws IOException {
		List<COSName> filters = StreamSize.filters(this);
		if (filters.size() > 1 || !List.of(COSName.FLATE_DECODE).containsAll(filters)) {
			throw this.budget.exceeded();
		}
		int entry = entryLength();
		checkRow(COSName.DECODE_PARMS);
		checkRow(COSName.DP);
		if (!filters.isEmpty()) {
			StreamSize.inflate(createRawInputStream(), (buffer, length) -> take(buffer, length, entry));
		}
		return super.createView();
	}

	private void take(byte[] buffer, int length, int entry) {
		this.budget.unpackInMemory(length);
		this.budget.build((entry > 0) ? length / entry : beginnings(buffer, length));
	}

	/** The parser makes room for two rows at once. */
	private void checkRow(COSName key) {
		COSDictionary parameters = getCOSDictionary(key);
		if (parameters == null && getCOSArray(key) != null && getCOSArray(key).size() > 0) {
			parameters = (getCOSArray(key).getObject(0) instanceof COSDictionary first) ? first : null;
		}
		if (parameters != null) {
			long bits = Math.max(1L, parameters.getInt(COSName.COLUMNS, 1))
					* Math.max(1L, parameters.getInt(COSName.COLORS, 1))
					* Math.max(8L, parameters.getInt(COSName.BITS_PER_COMPONENT, 8));
			if (bits > LONGEST_ROW) {
				throw this.budget.exceeded();
			}
		}
	}

	/** Bytes per entry of a cross-reference stream, 0 for other streams. */
	private int entryLength() {
		COSArray widths = getCOSArray(COSName.W);
		if (widths == null) {
			return 0;
		}
		int length = 0;
		for (int index = 0; index < widths.size(); index++) {
			length += widths.getInt(index, 0);
		}
		// entries of no length would never end
		if (length < 2) {
			throw this.budget.exceeded();
		}
		return length;
	}

	private static int beginnings(byte[] buffer, int length) {
		int beginnings = 0;
		for (int index = 0; index < length; index++) {
			if (buffer[index] == '[' || buffer[index] == '<' || buffer[index] == '(' || buffer[index] == '/') {
				beginnings++;
			}
		}
		return beginnings;
	}

}
