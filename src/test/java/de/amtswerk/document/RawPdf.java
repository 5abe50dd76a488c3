package de.amtswerk.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Write PDFs that no decent program would write. */
class RawPdf {

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();

	private final Map<Integer, Integer> offsets = new TreeMap<>();

	RawPdf() {
		text("%PDF-1.7\n");
	}

	/** A document with one page, still without an end. */
	static RawPdf withPage() {
		return new RawPdf().object(1, "<</Type/Catalog/Pages 2 0 R/Extra 4 0 R>>")
			.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
			.object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
	}

	RawPdf object(int number, String content) {
		this.offsets.put(number, this.file.size());
		return text(number + " 0 obj\n" + content + "\nendobj\n");
	}

	RawPdf stream(int number, String dictionary, byte[] content) {
		this.offsets.put(number, this.file.size());
		text(number + " 0 obj\n<<" + dictionary + "/Length " + content.length + ">>\nstream\n");
		this.file.writeBytes(content);
		return text("\nendstream\nendobj\n");
	}

	RawPdf text(String text) {
		this.file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	byte[] end() {
		int start = this.file.size();
		text("xref\n0 1\n0000000000 65535 f \n");
		this.offsets.forEach((number, offset) -> text("%d 1\n%010d 00000 n \n".formatted(number, offset)));
		return text("trailer\n<</Size 99/Root 1 0 R>>\n").end(start);
	}

	/** Where the file is said to be explained. */
	byte[] end(int start) {
		return text("startxref\n" + start + "\n%%EOF\n").file.toByteArray();
	}

	int offset(int number) {
		return this.offsets.get(number);
	}

	/** So many zeros, packed a thousand times smaller. */
	static byte[] zeros(long megabytes) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] buffer = new byte[100_000];
		for (int first = 0; first < 2; first++) {
			packed.write(buffer, 0, megabyte(deflater, buffer));
		}
		int length = megabyte(deflater, buffer);
		for (long again = 2; again < megabytes; again++) {
			packed.write(buffer, 0, length);
		}
		deflater.end();
		packed.writeBytes(new byte[] { 3, 0 });
		return packed.toByteArray();
	}

	private static int megabyte(Deflater deflater, byte[] buffer) {
		deflater.setInput(new byte[1_000_000]);
		byte[] packed = new byte[buffer.length];
		int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
		System.arraycopy(packed, 0, buffer, 0, length);
		return length;
	}

	static byte[] deflate(byte[] content) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
		deflater.setInput(content);
		deflater.finish();
		byte[] packed = new byte[content.length + 100];
		int length = deflater.deflate(packed);
		deflater.end();
		return Arrays.copyOf(packed, length);
	}

}
