package de.amtswerk.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;

/** Unpack a stream of a PDF piece by piece, to see what it would become. */
final class StreamSize {

	/** How packed bytes are counted, by filter; what makes pictures is not unpacked. */
	private static final Map<String, Packing> PACKINGS = Map.of("FlateDecode", StreamSize::inflate, "Fl",
			StreamSize::inflate, "LZWDecode", LzwSize::count, "LZW", LzwSize::count, "RunLengthDecode",
			StreamSize::repeat, "RL", StreamSize::repeat);

	/** They turn text into bytes before anything is unpacked. */
	private static final List<String> TEXTS = List.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

	private StreamSize() {
	}

	/** Takes what was unpacked; the buffer is empty where only its length is known. */
	@FunctionalInterface
	interface Pieces {

		void take(byte[] buffer, int length);

	}

	@FunctionalInterface
	private interface Packing {

		void unpack(InputStream packed, Pieces pieces) throws IOException;

	}

	static void measure(COSStream stream, Budget budget) throws IOException {
		List<COSName> filters = filters(stream);
		List<String> names = filters.stream().map(COSName::getName).toList();
		boolean text = !names.isEmpty() && TEXTS.contains(names.get(0));
		List<String> rest = names.subList(text ? 1 : 0, names.size());
		if (rest.stream().filter(PACKINGS::containsKey).count() > 1 || rest.stream().anyMatch(TEXTS::contains)) {
			throw budget.exceeded();
		}
		if (!rest.isEmpty() && PACKINGS.containsKey(rest.get(0))) {
			try (InputStream packed = text ? bytes(stream, filters.get(0)) : stream.createRawInputStream()) {
				PACKINGS.get(rest.get(0)).unpack(packed, (buffer, length) -> budget.unpack(length));
			}
		}
	}

	static List<COSName> filters(COSDictionary stream) {
		List<COSName> filters = new ArrayList<>();
		COSBase filter = stream.getDictionaryObject(COSName.FILTER, COSName.F);
		if (filter instanceof COSName name) {
			filters.add(name);
		}
		else if (filter instanceof COSArray names) {
			for (int index = 0; index < names.size(); index++) {
				if (names.getObject(index) instanceof COSName name) {
					filters.add(name);
				}
			}
		}
		return filters;
	}

	/** As PDFBox does it, which goes on where the strict way would stop. */
	static void inflate(InputStream packed, Pieces pieces) throws IOException {
		try (InputStream unpacked = new FlateFilterDecoderStream(packed)) {
			byte[] buffer = new byte[8192];
			for (int length = unpacked.read(buffer); length > 0; length = unpacked.read(buffer)) {
				pieces.take(buffer, length);
			}
		}
	}

	private static void repeat(InputStream packed, Pieces pieces) throws IOException {
		for (int length = packed.read(); length >= 0 && length != 128; length = packed.read()) {
			pieces.take(new byte[0], (length < 128) ? length + 1 : 257 - length);
			packed.skipNBytes((length < 128) ? length + 1 : 1);
		}
	}

	private static InputStream bytes(COSStream stream, COSName text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (InputStream raw = stream.createRawInputStream()) {
			FilterFactory.INSTANCE.getFilter(text).decode(raw, bytes, new COSDictionary(), 0);
		}
		return new ByteArrayInputStream(bytes.toByteArray());
	}

}
