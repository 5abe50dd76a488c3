package de.amtswerk.form;

import java.util.Optional;

/**
 * The characters that a kind of text may hold, after the types of DIN 91379; every one of
 * them can be printed.
 */
enum Characters {

	/** Type A: names of people, which hold no digits. */
	NAME(" '’-.,·`´~¨ʹʺʾʿˈˌ‡"),

	/** Type B: names of streets and organisations, and everything technical. */
	DESIGNATION(NAME.others + "0123456789!\"#$%&()*+/:;<=>?@[\\]^_{|}¡¢£¥§©ª«¬®¯°±²³µ¶¹º»¿×÷€"),

	/** Type C: running text. */
	TEXT(DESIGNATION.others + "\n„“”‚‘‹›–—…•¤¦¸¼½¾");

	private final String others;

	Characters(String others) {
		this.others = others;
	}

	boolean allows(int character) {
		return this.others.indexOf(character) >= 0;
	}

	/** The sentence about the first character that is not allowed, if there is one. */
	Optional<String> problem(String text, String label) {
		int place = 0;
		while (place < text.length()) {
			int letter = Letters.lengthAt(text, place);
			int character = text.codePointAt(place);
			if (letter == 0 && !allows(character)) {
				return Optional.of(sentence(character, label));
			}
			place += Math.max(letter, Character.charCount(character));
		}
		return Optional.empty();
	}

	private static String sentence(int character, String label) {
		String code = "U+%04X".formatted(character);
		if (isInvisible(character)) {
			return "Ein unsichtbares Zeichen (" + code + ") können wir nicht drucken. Bitte geben Sie „" + label
					+ "“ von Hand ein.";
		}
		String shown = isMark(character) ? "\u25CC" + Character.toString(character) : Character.toString(character);
		if (TEXT.allows(character)) {
			return "Das Zeichen „" + shown + "“ ist in „" + label + "“ nicht möglich. Bitte schreiben Sie es anders.";
		}
		return "Das Zeichen „" + shown + "“ (" + code + ") können wir nicht drucken. Bitte schreiben Sie es anders.";
	}

	private static boolean isInvisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	private static boolean isMark(int character) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
			default -> false;
		};
	}

}
