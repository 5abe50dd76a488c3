package de.amtswerk.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Write German plates in one way: {@code S-AB 123}, with E or H, with the months of a
 * season.
 */
final class LicencePlate {

	// at least one mark after the district, or "SAB 123" might be two different plates
	private static final Pattern TYPED = Pattern
		.compile("([A-ZÄÖÜ]{1,3})[ –-]{1,3}([A-Z]{1,2})[ –-]{0,3}([0-9]{1,4}) ?([EH]?)"
				+ "(?:[ ,(]+([0-9]{1,2}) ?[/–-] ?([0-9]{1,2})\\)?)?");

	private static final Pattern KEPT = Pattern.compile(
			"(?=(?:[^A-ZÄÖÜ0-9]*[A-ZÄÖÜ0-9]){1,8}(?: \\d\\d-\\d\\d)?$)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}[EH]?"
					+ "(?: (\\d\\d)-(\\d\\d))?");

	private LicencePlate() {
	}

	static String normalise(String text) {
		Matcher typed = TYPED.matcher(text.toUpperCase(Locale.ROOT));
		if (!typed.matches()) {
			return text;
		}
		String plate = typed.group(1) + "-" + typed.group(2) + " " + typed.group(3) + typed.group(4);
		return (typed.group(5) != null)
				? plate + " %02d-%02d".formatted(Integer.parseInt(typed.group(5)), Integer.parseInt(typed.group(6)))
				: plate;
	}

	static Optional<String> problem(String text) {
		Matcher kept = KEPT.matcher(text);
		if (!kept.matches()) {
			return Optional.of("Geben Sie das Kennzeichen so ein: S-AB 123.");
		}
		if (kept.group(1) == null || isSeason(Integer.parseInt(kept.group(1)), Integer.parseInt(kept.group(2)))) {
			return Optional.empty();
		}
		return Optional.of("Geben Sie die Saison mit ihrem ersten und letzten Monat ein: S-AB 123 04-10.");
	}

	/** A season lasts two to eleven months (FZV § 10 Absatz 3). */
	private static boolean isSeason(int first, int last) {
		int months = Math.floorMod(last - first, 12) + 1;
		return first >= 1 && first <= 12 && last >= 1 && last <= 12 && months >= 2 && months <= 11;
	}

}
