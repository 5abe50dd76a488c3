package de.amtswerk.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Make a file's name safe for every file system and header, and else leave it as it was
 * given.
 */
final class FileName {

	private static final int LONGEST = 120;

	/** What devices are called in Windows, with any ending. */
	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])");

	private static final Pattern NOT_IN_WINDOWS = Pattern.compile("[<>:\"|?*]");

	private FileName() {
	}

	/** The ending tells the kind afterwards, whatever it told before. */
	static String of(String given, Kind kind) {
		String name = Normalizer.normalize(given, Normalizer.Form.NFC);
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = NOT_IN_WINDOWS.matcher(visible(name)).replaceAll("_");
		int dot = name.lastIndexOf('.');
		String extension = name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
		if (dot < 0 || !isKnown(extension)) {
			return stem(name) + "." + kind.extensions().get(0);
		}
		return stem(name.substring(0, dot)) + "."
				+ (kind.extensions().contains(extension) ? name.substring(dot + 1).strip() : kind.extensions().get(0));
	}

	private static boolean isKnown(String extension) {
		return Arrays.stream(Kind.values()).anyMatch((kind) -> kind.extensions().contains(extension));
	}

	private static String stem(String name) {
		String stem = name.replaceAll("^[.\\s]+|[.\\s]+$", "");
		if (stem.codePointCount(0, stem.length()) > LONGEST) {
			stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
		}
		if (stem.isEmpty()) {
			return "Unterlage";
		}
		return DEVICE.matcher(stem.split("\\.", 2)[0].strip()).matches() ? "_" + stem : stem;
	}

	private static String visible(String name) {
		StringBuilder visible = new StringBuilder();
		name.codePoints().filter(FileName::isVisible).forEach(visible::appendCodePoint);
		return visible.toString().replaceAll("\\p{Z}+", " ");
	}

	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
