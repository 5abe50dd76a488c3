package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.amtswerk.form.Answers;

/**
 * Hold the rows that were sent for a list against what the form made of them.
 *
 * @param locked names of the questions that are only shown, those in rows included
 */
record SentRows(String key, String label, List<?> rows, List<?> known, Set<String> locked) {

	/** The rows, with what they only show as the case knows it. */
	List<Object> withLocked() {
		List<Object> whole = new ArrayList<>();
		for (int row = 0; row < this.rows.size(); row++) {
			Map<Object, Object> parts = new LinkedHashMap<>(parts(this.rows, row));
			Map<?, ?> before = parts(this.known, row);
			String start = name(row, "");
			this.locked.stream()
				.filter((name) -> name.startsWith(start))
				.map((name) -> name.substring(start.length()))
				.forEach((part) -> parts.put(part, before.get(part)));
			whole.add(parts);
		}
		return whole;
	}

	/** A German sentence for everything that was sent and that the form did not take. */
	List<String> problems(Answers answers) {
		List<String> problems = new ArrayList<>();
		for (int at = 0; at < this.rows.size() && !answers.problems().containsKey(this.key); at++) {
			int row = at;
			if (!(this.rows.get(row) instanceof Map) && !SentValue.isBlank(this.rows.get(row))) {
				problems.add("Eintrag %d von „%s“ (%s) ist kein Eintrag mit Angaben.".formatted(row + 1, this.label,
						this.key));
			}
			parts(this.rows, row).forEach((part, sent) -> {
				if (!isTaken(row, String.valueOf(part), sent, answers)) {
					problems.add(
							"„%s“ in Eintrag %d von „%s“ (%s) wird dort nicht gefragt, lässt sich nicht ändern oder nimmt keinen Wert dieser Art an."
								.formatted(Submission.shortened(String.valueOf(part)), row + 1, this.label, this.key));
				}
			});
		}
		return problems;
	}

	private boolean isTaken(int row, String part, @Nullable Object sent, Answers answers) {
		String name = name(row, part);
		if (this.locked.contains(name)) {
			return SentValue.isBlank(sent) || SentValue.same(sent, parts(this.known, row).get(part));
		}
		return SentValue.isBlank(sent) || answers.problems().containsKey(name)
				|| (answers.value(name) != null && SentValue.fits(sent, answers.value(name)))
				// form-js sends it for what it hides
				|| (Boolean.FALSE.equals(sent) && answers.value(name) == null);
	}

	private String name(int row, String part) {
		return "%s[%d].%s".formatted(this.key, row + 1, part);
	}

	private static Map<?, ?> parts(List<?> rows, int row) {
		return (row < rows.size() && rows.get(row) instanceof Map<?, ?> parts) ? parts : Map.of();
	}

}
