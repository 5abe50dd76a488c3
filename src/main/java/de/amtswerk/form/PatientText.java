package de.amtswerk.form;

import java.util.regex.Pattern;

/**
 * Lend a text to a designer's pattern and take it back when the pattern tries too long.
 */
final class PatientText implements CharSequence {

	private static final int LOOKS = 2_000_000;

	private final String text;

	private int looks;

	private PatientText(String text) {
		this.text = text;
	}

	/** Search as form-js does: a pattern without anchors may match anywhere. */
	static boolean matches(Pattern pattern, String text) {
		try {
			return pattern.matcher(new PatientText(text)).find();
		}
		catch (PatternTooSlow | StackOverflowError ex) {
			return false;
		}
	}

	@Override
	public char charAt(int index) {
		if (++this.looks > LOOKS) {
			throw new PatternTooSlow();
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static final class PatternTooSlow extends RuntimeException {

		PatternTooSlow() {
			super("a pattern needs too many steps", null, false, false);
		}

	}

}
