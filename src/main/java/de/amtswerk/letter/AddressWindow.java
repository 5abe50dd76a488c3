package de.amtswerk.letter;

import java.util.Collection;
import java.util.Map;

/** Keep the address within the window of the envelope (DIN 5008 form B: six lines). */
final class AddressWindow {

	private static final int LINES = 6;

	/** 80 mm in points at 10 pt, as the part "briefkopf" sets it. */
	private static final double WIDTH_IN_EM = 80 / 25.4 * 72 / 10;

	private AddressWindow() {
	}

	static void check(LetterTemplate template, Map<String, ?> data) {
		if (data.get("addressee") instanceof Collection<?> addressee) {
			if (addressee.stream().anyMatch((line) -> String.valueOf(line).isBlank())) {
				throw new LetterNotWritten(template.file(),
						"Die Anschrift „addressee“ enthält eine leere Zeile; leere Zeilen weglassen.");
			}
			int lines = addressee.stream().mapToInt((line) -> lines(String.valueOf(line))).sum();
			if (lines == 0 || lines > LINES) {
				throw new LetterNotWritten(template.file(), "Die Anschrift „addressee“ braucht " + lines
						+ " Zeilen; das Fenster des Umschlags zeigt 1 bis " + LINES + ", die Anschrift anpassen.");
			}
		}
	}

	private static int lines(String text) {
		int lines = 1;
		double used = 0;
		for (String word : text.split("(?<=[ -])")) {
			double width = Fonts.width(word.stripTrailing());
			if (used > 0 && used + width > WIDTH_IN_EM) {
				lines++;
				used = 0;
			}
			// a word that is too long for a line is cut
			lines += (int) (width / WIDTH_IN_EM);
			used = (used + Fonts.width(word)) % WIDTH_IN_EM;
		}
		return lines;
	}

}
