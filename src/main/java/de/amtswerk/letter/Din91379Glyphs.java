package de.amtswerk.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Node;

/**
 * Know the glyphs of the letter sequences of DIN 91379, such as K͟h, which our font keeps
 * at private code points because PDFBox would set the accent beside its letter.
 */
final class Din91379Glyphs {

	private static final Map<Integer, String> SEQUENCES = sequences();

	private static final Map<String, String> GLYPHS = SEQUENCES.entrySet()
		.stream()
		.collect(Collectors.toMap((entry) -> PrintableText.normalized(entry.getValue()),
				(entry) -> Character.toString(entry.getKey())));

	private static final Pattern SEQUENCE = Pattern.compile(GLYPHS.keySet()
		.stream()
		.sorted(Comparator.comparingInt(String::length).reversed())
		.map(Pattern::quote)
		.collect(Collectors.joining("|")));

	private Din91379Glyphs() {
	}

	/** Replace each sequence in the text by the private code point of its glyph. */
	static String in(String text) {
		return SEQUENCE.matcher(PrintableText.normalized(text)).replaceAll((match) -> GLYPHS.get(match.group()));
	}

	/**
	 * Replace the sequences in all text below the node.
	 * @return whether there was any
	 */
	static boolean replaceBelow(Node node) {
		boolean replaced = false;
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeType() == Node.TEXT_NODE) {
				String text = PrintableText.normalized(child.getNodeValue());
				child.setNodeValue(in(text));
				replaced |= !text.equals(child.getNodeValue());
			}
			replaced |= replaceBelow(child);
		}
		return replaced;
	}

	/** The sequence that the glyph at the private code point stands for. */
	static String sequence(int codePoint) {
		return SEQUENCES.get(codePoint);
	}

	private static Map<Integer, String> sequences() {
		try (InputStream stream = Din91379Glyphs.class.getResourceAsStream("/fonts/din91379.json")) {
			Map<Integer, String> sequences = new HashMap<>();
			new ObjectMapper().readValue(stream, new TypeReference<Map<String, String>>() {
			}).forEach((codePoint, sequence) -> sequences.put(Integer.parseInt(codePoint, 16), sequence));
			return sequences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
