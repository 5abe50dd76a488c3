package de.amtswerk.document;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Look into a JPEG: whole from its first marker to its last, and readable. Behind the
 * last one phones keep more (a second picture, a short film), which stays as given.
 */
class JpegInspection {

	private static final int FRAME_BASELINE = 0xC0;

	private static final int FRAME_PROGRESSIVE = 0xC2;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	/** A progressive picture has some ten; each one costs as much as a whole picture. */
	private static final int MOST_SCANS = 100;

	private final byte[] content;

	private int place = 2;

	private int scans;

	private long pixels;

	JpegInspection(byte[] content) {
		this.content = content;
	}

	void inspect() throws IOException {
		for (int marker = marker(); marker != END; marker = marker()) {
			if (marker != 0x01 && (marker & 0xF8) != 0xD0) {
				segment(marker);
			}
		}
		if (this.pixels == 0 || this.scans == 0 || this.scans > MOST_SCANS) {
			throw new IOException("%d pixels in %d scans".formatted(this.pixels, this.scans));
		}
		read();
	}

	private void segment(int marker) throws IOException {
		int start = this.place;
		this.place += Math.max(2, number(start));
		if (marker >= FRAME_BASELINE && marker <= FRAME_PROGRESSIVE) {
			long height = number(start + 3);
			long width = number(start + 5);
			Pixels.check(width, height, Pixels.MOST);
			this.pixels = Math.max(this.pixels, width * height);
		}
		else if (marker == SCAN) {
			this.scans++;
			while (!isMarker()) {
				this.place++;
			}
		}
	}

	private int marker() throws IOException {
		if (octet(this.place) != 0xFF) {
			throw new IOException("No marker at %d".formatted(this.place));
		}
		while (octet(this.place) == 0xFF) {
			this.place++;
		}
		return octet(this.place++);
	}

	private boolean isMarker() {
		int next = octet(this.place + 1);
		return octet(this.place) == 0xFF && next != 0 && (next & 0xF8) != 0xD0;
	}

	private int number(int at) {
		return octet(at) << 8 | octet(at + 1);
	}

	private int octet(int at) {
		if (at >= this.content.length) {
			throw new FileRefused("Dieses Bild ist unvollständig, sein Ende fehlt. Bitte übertragen oder fotografieren "
					+ "Sie es noch einmal.");
		}
		return this.content[at] & 0xFF;
	}

	/** Every n-th pixel of every n-th row is enough to see that it can be read. */
	private void read() throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		try {
			reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(this.content)), true, true);
			ImageReadParam every = reader.getDefaultReadParam();
			int step = (int) Math.ceil(Math.sqrt(this.pixels / 1e6));
			every.setSourceSubsampling(step, step, 0, 0);
			Raster raster = reader.readRaster(0, every);
			if (raster.getWidth() == 0) {
				throw new IOException("An empty picture");
			}
		}
		finally {
			reader.dispose();
		}
	}

}
