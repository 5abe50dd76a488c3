package de.amtswerk.notice;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Turn variables into what people read: ISO dates into TT.MM.JJJJ, amounts whose name
 * ends in {@code InCents} into euro. {@code <name>Lines} is the text {@code <name>} as a
 * list of paragraphs. The same holds inside lists.
 */
final class PrintedValues {

	private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final String LINES = "Lines";

	private PrintedValues() {
	}

	static Map<String, Object> of(Map<String, Object> variables, Set<String> names) {
		Map<String, Object> printed = new HashMap<>();
		for (String name : names) {
			if (variables.containsKey(name)) {
				printed.put(name, printed(name, variables.get(name)));
			}
			else if (name.endsWith(LINES) && variables.containsKey(withoutLines(name))) {
				// a question without an answer is no missing value: its section stays
				// away
				printed.put(name, (variables.get(withoutLines(name)) instanceof String text) ? lines(text) : List.of());
			}
		}
		return printed;
	}

	static String date(LocalDate date) {
		return GERMAN_DATE.format(date);
	}

	private static @Nullable Object printed(String name, @Nullable Object value) {
		if (value instanceof Number cents && name.endsWith("InCents")) {
			return NumberFormat.getCurrencyInstance(Locale.GERMANY).format(BigDecimal.valueOf(cents.longValue(), 2));
		}
		if (value instanceof String text) {
			// typed text that only looks like a date is no reason to fail
			return text.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3.$2.$1");
		}
		if (value instanceof List<?> entries) {
			return entries.stream().map((entry) -> printed(name, entry)).toList();
		}
		if (value instanceof Map<?, ?> parts) {
			Map<String, Object> printed = new HashMap<>();
			parts.forEach((part, text) -> printed.put(part.toString(), printed(part.toString(), text)));
			return printed;
		}
		return (value instanceof Number number) ? new BigDecimal(number.toString()).toPlainString().replace('.', ',')
				: value;
	}

	static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private static String withoutLines(String name) {
		return name.substring(0, name.length() - LINES.length());
	}

}
