package de.amtswerk.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.amtswerk.notice.PrintedText.Kind;

/**
 * The texts that were filled into a notice, for others to be put in their place. The
 * letterhead, the remedies and what decides which sentences stand there are none of them:
 * a notice that says something else is another notice.
 */
record Wording(Map<String, Object> data) {

	private static final Set<String> FIXED = Set.of("authority", "contact", "correction", "date", "fileReference",
			"remedies", "signatory");

	private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final String DAY = "\\d{2}\\.\\d{2}\\.\\d{4}";

	/** Those that are printed, by name. */
	List<PrintedText> texts() {
		List<PrintedText> texts = new ArrayList<>();
		rewrite((text) -> {
			texts.add(text);
			return text.text();
		});
		return texts;
	}

	/** The data with these texts in place of those of the same names. */
	Map<String, Object> with(Map<String, String> texts) {
		return rewrite((text) -> texts.getOrDefault(text.name(), text.text()));
	}

	/** The provisions that are due on another day than in the other wording. */
	List<Provision> duesUnlike(Wording other) {
		List<Provision> before = other.provisions();
		List<Provision> now = provisions();
		return Stream.iterate(0, (row) -> row < now.size(), (row) -> row + 1)
			.filter((row) -> !Objects.equals(now.get(row).dueOn(), before.get(row).dueOn()))
			.map(now::get)
			.toList();
	}

	private List<Provision> provisions() {
		List<?> rows = (this.data.get("provisions") instanceof List<?> found) ? found : List.of();
		return rows.stream().map(Map.class::cast).map(Wording::provision).toList();
	}

	private static Provision provision(Map<?, ?> row) {
		return new Provision(String.valueOf(row.get("text")),
				(row.get("dueOn") instanceof String day && day.matches(DAY)) ? LocalDate.parse(day, GERMAN_DATE)
						: null);
	}

	private Map<String, Object> rewrite(Rewriting rewriting) {
		Map<String, Object> rewritten = new TreeMap<>();
		this.data.forEach(
				(name, value) -> rewritten.put(name, FIXED.contains(name) ? value : rewrite(name, value, rewriting)));
		return rewritten;
	}

	private static @Nullable Object rewrite(String name, @Nullable Object value, Rewriting rewriting) {
		if (value instanceof String text && !text.isBlank()) {
			return text.matches(DAY) ? day(name, text, rewriting)
					: rewriting.of(new PrintedText(name, Kind.LINE, text));
		}
		if (value instanceof List<?> lines && !lines.isEmpty() && lines.stream().allMatch(String.class::isInstance)) {
			String text = lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
			return PrintedValues.lines(rewriting.of(new PrintedText(name, Kind.PARAGRAPHS, text)));
		}
		if (value instanceof List<?> entries) {
			return Stream.iterate(0, (row) -> row < entries.size(), (row) -> row + 1)
				.map((row) -> rewrite("%s[%d]".formatted(name, row + 1), entries.get(row), rewriting))
				.toList();
		}
		if (value instanceof Map<?, ?> parts) {
			Map<String, Object> rewritten = new LinkedHashMap<>();
			parts.forEach((part, text) -> rewritten.put(part.toString(), rewrite(name + "." + part, text, rewriting)));
			return rewritten;
		}
		return value;
	}

	private static String day(String name, String text, Rewriting rewriting) {
		String iso = LocalDate.parse(text, GERMAN_DATE).toString();
		return PrintedValues.date(LocalDate.parse(rewriting.of(new PrintedText(name, Kind.DAY, iso))));
	}

	/** Says how a text should read. */
	private interface Rewriting {

		String of(PrintedText text);

	}

}
