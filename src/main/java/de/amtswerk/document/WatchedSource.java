package de.amtswerk.document;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Let the parser read as long as the budget lasts, so that no file keeps it searching for
 * ever.
 */
class WatchedSource extends RandomAccessReadBuffer {

	private final Budget budget;

	private int reads;

	WatchedSource(byte[] content, Budget budget) {
		super(content);
		this.budget = budget;
	}

	@Override
	public int read() throws IOException {
		watch();
		return super.read();
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		watch();
		return super.read(target, offset, length);
	}

	private void watch() {
		if ((++this.reads & 0xFFF) == 0) {
			this.budget.takeTime();
		}
	}

}
