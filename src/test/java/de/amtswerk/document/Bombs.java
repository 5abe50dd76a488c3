package de.amtswerk.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.springframework.util.unit.DataSize;

/**
 * Files that are small and want to become enormous; run with little memory, inspects all
 * of them and says what came of it.
 */
final class Bombs {

	private static final String BYTES = "/Filter/FlateDecode";

	private Bombs() {
	}

	public static void main(String[] arguments) throws IOException {
		DocumentSettings settings = new DocumentSettings(DataSize.ofMegabytes(10), DataSize.ofMegabytes(30), 500);
		Inspection inspection = new Inspection(new Room(settings), settings);
		for (Map.Entry<String, byte[]> bomb : all().entrySet()) {
			try {
				System.out.println(bomb.getKey() + " (" + bomb.getValue().length + "): taken as "
						+ inspection.inspect(bomb.getValue()));
			}
			catch (FileRefused ex) {
				System.out.println(bomb.getKey() + ": refused. " + ex.getMessage());
			}
		}
	}

	private static Map<String, byte[]> all() throws IOException {
		Map<String, byte[]> bombs = new LinkedHashMap<>();
		bombs.put("stream", RawPdf.withPage().stream(4, BYTES, RawPdf.zeros(9_500)).end());
		bombs.put("many streams", manyStreams());
		bombs.put("nested", nested("[/FlateDecode/FlateDecode]", RawPdf.deflate(RawPdf.zeros(2_000))));
		bombs.put("text in text", nested("[/ASCII85Decode/ASCII85Decode]", new byte[] { 'z', '~', '>' }));
		bombs.put("LZW", RawPdf.withPage().stream(4, "/Filter/LZWDecode", lzw()).end());
		bombs.put("run length", nested("/RunLengthDecode", runs()));
		bombs.put("object stream", objectStream(RawPdf.zeros(5_000), "/FlateDecode"));
		bombs.put("object stream of LZW", objectStream(lzw(), "/LZWDecode"));
		bombs.put("object stream of objects", objectStream(RawPdf.deflate("[]".repeat(9_000_000).getBytes()), "/Fl"));
		bombs.put("object stream found by searching", lost());
		bombs.put("cross-reference stream", references("/W[1 2 1]", RawPdf.zeros(5_000)));
		bombs.put("cross-reference stream of nothing", references("/W[0 0 0]", new byte[100]));
		bombs.put("cross-reference stream with a wide row",
				references("/W[1 2 1]/DecodeParms<</Predictor 12/Columns 2000000000>>", RawPdf.zeros(1)));
		bombs.put("objects", RawPdf.withPage().object(4, "[" + "[]".repeat(4_900_000) + "]").end());
		bombs.put("deep", RawPdf.withPage().object(4, "[".repeat(4_900_000)).end());
		bombs.put("picture in PDF",
				RawPdf.withPage()
					.stream(4, "/Subtype/Image/Width 60000/Height 60000/Filter/CCITTFaxDecode", new byte[9])
					.end());
		bombs.put("PNG", png(50_000, 50_000, RawPdf.zeros(7_000)));
		bombs.put("PNG with more than its head says", png(10, 10, RawPdf.zeros(7_000)));
		bombs.put("JPEG", jpeg());
		return bombs;
	}

	private static byte[] manyStreams() {
		RawPdf pdf = new RawPdf().object(1, "<</Type/Catalog/Pages 2 0 R/Extra[4 0 R 5 0 R 6 0 R 7 0 R 8 0 R 9 0 R]>>")
			.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
			.object(3, "<</Type/Page/Parent 2 0 R>>");
		for (int number = 4; number < 10; number++) {
			pdf.stream(number, BYTES, RawPdf.zeros(200));
		}
		return pdf.end();
	}

	private static byte[] nested(String filter, byte[] content) {
		return RawPdf.withPage().stream(4, "/Filter" + filter, content).end();
	}

	private static byte[] objectStream(byte[] content, String filter) {
		RawPdf pdf = new RawPdf().stream(5, "/Type/ObjStm/N 3/First 20/Filter" + filter, content);
		ByteBuffer entries = ByteBuffer.allocate(6 * 5);
		entry(entries, 0, 0);
		for (int number = 1; number < 5; number++) {
			entry(entries, 2, 5);
		}
		entry(entries, 1, pdf.offset(5));
		pdf.stream(6, "/Type/XRef/Size 6/W[1 4 0]/Root 1 0 R", entries.array());
		return pdf.end(pdf.offset(6));
	}

	private static void entry(ByteBuffer entries, int type, int value) {
		entries.put((byte) type).putInt(value);
	}

	/** The end points nowhere, so the parser searches for object streams. */
	private static byte[] lost() {
		return new RawPdf().stream(5, "/Type/ObjStm/N 3/First 20" + BYTES, RawPdf.zeros(5_000)).end(7);
	}

	private static byte[] references(String dictionary, byte[] content) {
		RawPdf pdf = RawPdf.withPage();
		pdf.stream(6, "/Type/XRef/Size 2000000000/Root 1 0 R" + BYTES + dictionary, content);
		return pdf.end(pdf.offset(6));
	}

	private static byte[] runs() {
		byte[] runs = new byte[9_900_000];
		for (int index = 0; index < runs.length; index += 2) {
			runs[index] = (byte) 129;
		}
		return runs;
	}

	/** Zeros under the longest code there is, 3,838 of them in twelve bits. */
	private static byte[] lzw() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream bits = new MemoryCacheImageOutputStream(packed)) {
			bits.writeBits(256, 9);
			bits.writeBits(0, 9);
			for (int code = 258; code < 4095; code++) {
				bits.writeBits(code, (code < 511) ? 9 : (code < 1023) ? 10 : (code < 2047) ? 11 : 12);
			}
			for (int again = 0; again < 1_000_000; again++) {
				bits.writeBits(4094, 12);
			}
		}
		return packed.toByteArray();
	}

	private static byte[] png(int width, int height, byte[] content) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
		chunk(file, "IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array());
		chunk(file, "IDAT", content);
		chunk(file, "IEND", new byte[0]);
		return file.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
		CRC32 sum = new CRC32();
		sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
		sum.update(content);
		DataOutputStream output = new DataOutputStream(file);
		output.writeInt(content.length);
		output.writeBytes(type);
		output.write(content);
		output.writeInt((int) sum.getValue());
	}

	private static byte[] jpeg() {
		byte[] jpeg = Samples.jpeg(16, 16);
		int frame = new Bytes(jpeg).lastPlaceOf("\u00FF\u00C0");
		ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
		return jpeg;
	}

}
