package de.amtswerk.letter;

import java.text.Normalizer;
import java.util.Optional;

/** Tell whether every character of a text will be seen on paper. */
final class PrintableText {

	private static final int SOFT_HYPHEN = 0xAD;

	private PrintableText() {
	}

	/** The text in the composed form (NFC) that the font knows. */
	static String normalized(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	/**
	 * Describe the first character that the font cannot print, by code point and name.
	 */
	static Optional<String> firstUnprintable(String text) {
		if (text.codePoints().anyMatch(PrintableText::isPrivate)) {
			return text.codePoints().filter(PrintableText::isPrivate).mapToObj(PrintableText::describe).findFirst();
		}
		return Din91379Glyphs.in(text)
			.codePoints()
			.filter((point) -> !isPrintable(point))
			.mapToObj(PrintableText::describe)
			.findFirst();
	}

	static String replaceUnprintable(String text) {
		StringBuilder printable = new StringBuilder();
		normalized(text).codePoints()
			.mapToObj(Character::toString)
			.map((character) -> firstUnprintable(character).isEmpty() ? character : "_")
			.forEach(printable::append);
		return firstUnprintable(normalized(text)).isEmpty() ? normalized(text) : printable.toString();
	}

	private static boolean isPrivate(int codePoint) {
		return Character.getType(codePoint) == Character.PRIVATE_USE;
	}

	private static boolean isPrintable(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
			// invisible, and some of them turn the direction of the text
			case Character.FORMAT -> codePoint == SOFT_HYPHEN;
			// the marks of DIN 91379 have become part of a glyph; any other would stand
			// beside its letter
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
			default -> Fonts.cover(codePoint);
		};
	}

	private static String describe(int codePoint) {
		return String.format("U+%04X (%s)", codePoint, Character.getName(codePoint));
	}

}
