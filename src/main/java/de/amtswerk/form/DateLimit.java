package de.amtswerk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A border for dates: a fixed day, or a number of days from today. */
record DateLimit(@Nullable LocalDate day, long days) {

	private static final Pattern TODAY = Pattern.compile("today(?:([+-]\\d{1,5})d)?");

	static Optional<DateLimit> of(Definition properties, String property) {
		return properties.text(property).flatMap((text) -> {
			Optional<DateLimit> limit = parse(text);
			if (limit.isEmpty()) {
				properties.problem(property, "„" + property + "“ ist „" + text
						+ "“; erwartet wird ein Tag wie „2026-01-31“, „today“ oder „today+60d“.");
			}
			return limit;
		});
	}

	private static Optional<DateLimit> parse(String text) {
		Matcher relative = TODAY.matcher(text.strip());
		if (relative.matches()) {
			String days = relative.group(1);
			return Optional.of(new DateLimit(null, (days != null) ? Long.parseLong(days) : 0));
		}
		try {
			return Optional.of(new DateLimit(LocalDate.parse(text.strip()), 0));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	LocalDate seenFrom(LocalDate today) {
		return (this.day != null) ? this.day : today.plusDays(this.days);
	}

}
