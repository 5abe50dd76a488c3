package de.amtswerk.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Bring typed text into the one shape that is kept: NFC, plain spaces, plain line ends.
 */
final class TypedText {

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

	private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

	private static final Pattern SPACES_AT_LINE_END = Pattern.compile(" (?=\\n)");

	private static final Pattern GRAPHEME = Pattern.compile("\\X");

	private TypedText() {
	}

	static String line(String input) {
		String composed = Normalizer.normalize(input, Normalizer.Form.NFC);
		// hyphens that only differ in where a line may break
		String hyphens = composed.replace('\u2010', '-').replace('\u2011', '-');
		return SPACES.matcher(hyphens).replaceAll(" ").strip();
	}

	static String lines(String input) {
		String line = line(LINE_END.matcher(input).replaceAll("\n"));
		return SPACES_AT_LINE_END.matcher(line).replaceAll("");
	}

	/** The length as people count it: a letter with its marks is one. */
	static long length(String text) {
		return GRAPHEME.matcher(text).results().count();
	}

}
