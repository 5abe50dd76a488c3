package de.amtswerk.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Let whoever copies or hears the letter get the sequence of DIN 91379 behind a private
 * glyph.
 */
final class SequenceText {

	private static final Pattern BLOCK = Pattern.compile("\\d+ beginbfrange\\s+(.*?)endbfrange\\s+", Pattern.DOTALL);

	private static final Pattern RANGE = Pattern.compile("<(\\w{4})>\\s+<(\\w{4})>\\s+<(\\w{4})>\\s+");

	/**
	 * All our private glyphs have code points U+E0xx, and no range crosses that border.
	 */
	private static final String PRIVATE = "E0";

	private SequenceText() {
	}

	/** Correct the fonts' tables, which exist only once the document has been saved. */
	static void restore(PDDocument document) throws IOException {
		for (PDPage page : document.getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				COSDictionary font = page.getResources().getFont(name).getCOSObject();
				restore(font.getCOSStream(COSName.TO_UNICODE));
			}
		}
	}

	private static void restore(COSStream table) throws IOException {
		String text;
		try (InputStream input = table.createInputStream()) {
			text = new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		if (RANGE.matcher(text).results().anyMatch(SequenceText::isPrivate)) {
			try (OutputStream output = table.createOutputStream(COSName.FLATE_DECODE)) {
				output.write(BLOCK.matcher(text)
					.replaceAll((block) -> blocks(block.group(1)))
					.getBytes(StandardCharsets.ISO_8859_1));
			}
		}
	}

	/**
	 * The block's ordinary ranges as they were, its private ones character by character.
	 */
	private static String blocks(String ranges) {
		String ordinary = RANGE.matcher(ranges)
			.results()
			.filter((range) -> !isPrivate(range))
			.map(MatchResult::group)
			.collect(Collectors.joining());
		String single = RANGE.matcher(ranges)
			.results()
			.filter(SequenceText::isPrivate)
			.map(SequenceText::characters)
			.collect(Collectors.joining());
		return block("bfrange", ordinary) + block("bfchar", single);
	}

	private static boolean isPrivate(MatchResult range) {
		return range.group(3).startsWith(PRIVATE);
	}

	private static String characters(MatchResult range) {
		int first = Integer.parseInt(range.group(1), 16);
		int last = Integer.parseInt(range.group(2), 16);
		int codePoint = Integer.parseInt(range.group(3), 16);
		return IntStream.rangeClosed(first, last)
			.mapToObj((glyph) -> String.format("<%04X> <%s>\n", glyph,
					hex(Din91379Glyphs.sequence(codePoint + glyph - first))))
			.collect(Collectors.joining());
	}

	private static String hex(String sequence) {
		return sequence.chars().mapToObj((unit) -> String.format("%04X", unit)).collect(Collectors.joining());
	}

	/** At most 100 lines each, as the format demands. */
	private static String block(String kind, String lines) {
		StringBuilder blocks = new StringBuilder();
		String[] all = lines.lines().toArray(String[]::new);
		for (int from = 0; from < all.length; from += 100) {
			int to = Math.min(from + 100, all.length);
			blocks.append(to - from).append(" begin").append(kind).append('\n');
			for (int i = from; i < to; i++) {
				blocks.append(all[i]).append('\n');
			}
			blocks.append("end").append(kind).append("\n\n");
		}
		return blocks.toString();
	}

}
