package de.amtswerk.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understand dates as people type them: 22.11.2026, 1.1.26, 01012026, and ISO. */
final class TypedDate {

	private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final Pattern SHAPES = Pattern.compile("(?<d1>\\d{1,2})\\. ?(?<m1>\\d{1,2})\\. ?(?<y1>\\d{4}|\\d{2})"
			+ "|(?<d2>\\d{2})(?<m2>\\d{2})(?<y2>\\d{4})|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})");

	private TypedDate() {
	}

	static boolean looksLikeOne(String text) {
		return SHAPES.matcher(text).matches();
	}

	/**
	 * The day that was typed, if there is such a day.
	 * @param lastOfShort years of two digits mean the hundred years up to this day
	 */
	static Optional<LocalDate> read(String text, LocalDate lastOfShort) {
		Matcher shape = SHAPES.matcher(text);
		if (!shape.matches()) {
			return Optional.empty();
		}
		int which = (shape.group("d1") != null) ? 1 : (shape.group("d2") != null) ? 2 : 3;
		String year = shape.group("y" + which);
		int month = Integer.parseInt(shape.group("m" + which));
		int day = Integer.parseInt(shape.group("d" + which));
		if (year.length() == 4) {
			return day(Integer.parseInt(year), month, day);
		}
		int century = lastOfShort.getYear() / 100 * 100;
		return day(century + Integer.parseInt(year), month, day).filter((date) -> !date.isAfter(lastOfShort))
			.or(() -> day(century - 100 + Integer.parseInt(year), month, day));
	}

	private static Optional<LocalDate> day(int year, int month, int day) {
		if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
			return Optional.empty();
		}
		return Optional.of(LocalDate.of(year, month, day));
	}

	static String show(LocalDate date) {
		return GERMAN.format(date);
	}

}
