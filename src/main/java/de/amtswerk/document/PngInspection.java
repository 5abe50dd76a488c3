package de.amtswerk.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Look into a PNG: every chunk whole, as much picture as its head says, nothing behind.
 */
class PngInspection {

	private static final int SIGNATURE = 8;

	private static final Map<Integer, Integer> CHANNELS = Map.of(0, 1, 2, 3, 3, 1, 4, 2, 6, 4);

	/** Start and step of each pass of an interlaced picture, across and down. */
	private static final List<int[]> PASSES = List.of(new int[] { 0, 8, 0, 8 }, new int[] { 4, 8, 0, 8 },
			new int[] { 0, 4, 4, 8 }, new int[] { 2, 4, 0, 4 }, new int[] { 0, 2, 2, 4 }, new int[] { 1, 2, 0, 2 },
			new int[] { 0, 1, 1, 2 });

	/** Texts and colour profiles, whose packed form could hide anything. */
	private static final int LONGEST_EXTRA = 1_000_000;

	private final ByteBuffer file;

	private final Inflater inflater = new Inflater();

	/** Bytes of the picture that did not come yet; below 0 before the head came. */
	private long missing = -1;

	PngInspection(byte[] content) {
		this.file = ByteBuffer.wrap(content);
	}

	void inspect() throws IOException, DataFormatException {
		try {
			this.file.position(SIGNATURE);
			for (String type = chunk(); !type.equals("IEND"); type = chunk()) {
				if (this.missing < 0) {
					throw new IOException("The picture has no head or is larger than that says");
				}
			}
		}
		finally {
			this.inflater.end();
		}
		if (this.missing != 0) {
			throw incomplete();
		}
		if (this.file.hasRemaining()) {
			throw new FileRefused(
					"Hinter dem Ende dieses Bildes hängt noch etwas anderes. Bitte öffnen Sie es, speichern "
							+ "Sie es neu und laden Sie das neue Bild hoch.");
		}
	}

	private String chunk() throws IOException, DataFormatException {
		if (this.file.remaining() < 12) {
			throw incomplete();
		}
		int length = this.file.getInt();
		if (length < 0 || length > this.file.remaining() - 8) {
			throw incomplete();
		}
		ByteBuffer body = this.file.slice(this.file.position(), length + 4);
		this.file.position(this.file.position() + length + 4);
		CRC32 sum = new CRC32();
		sum.update(body.duplicate());
		if ((int) sum.getValue() != this.file.getInt()) {
			throw new IOException("A chunk is damaged");
		}
		byte[] name = new byte[4];
		body.get(name);
		String type = new String(name, StandardCharsets.ISO_8859_1);
		read(type, body);
		return type;
	}

	private void read(String type, ByteBuffer body) throws IOException, DataFormatException {
		if (type.equals("IHDR")) {
			head(body);
		}
		else if (type.equals("IDAT")) {
			unpack(body);
		}
		else if (List.of("iCCP", "zTXt", "iTXt").contains(type) && body.remaining() > LONGEST_EXTRA) {
			throw new IOException("%s has %d bytes".formatted(type, body.remaining()));
		}
	}

	private void head(ByteBuffer head) throws IOException {
		long width = head.getInt() & 0xFFFFFFFFL;
		long height = head.getInt() & 0xFFFFFFFFL;
		int depth = head.get();
		Integer channels = CHANNELS.get((int) head.get());
		if (this.missing >= 0 || channels == null || width == 0 || height == 0
				|| !List.of(1, 2, 4, 8, 16).contains(depth)) {
			throw new IOException("No picture: %d × %d, %d bits".formatted(width, height, depth));
		}
		Pixels.check(width, height, Pixels.MOST);
		this.missing = 0;
		boolean interlaced = head.get(head.position() + 2) == 1;
		for (int[] pass : interlaced ? PASSES : List.of(new int[] { 0, 1, 0, 1 })) {
			long across = (width - pass[0] + pass[1] - 1) / pass[1];
			long down = (height - pass[2] + pass[3] - 1) / pass[3];
			this.missing += (across == 0) ? 0 : down * (1 + (across * depth * channels + 7) / 8);
		}
	}

	private void unpack(ByteBuffer packed) throws DataFormatException {
		byte[] buffer = new byte[8192];
		this.inflater.setInput(packed);
		for (int length = this.inflater.inflate(buffer); length > 0
				&& this.missing >= 0; length = this.inflater.inflate(buffer)) {
			this.missing -= length;
		}
	}

	private static FileRefused incomplete() {
		return new FileRefused("Dieses Bild ist unvollständig, sein Ende fehlt. Bitte speichern oder übertragen Sie es "
				+ "noch einmal.");
	}

}
