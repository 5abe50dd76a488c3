package de.amtswerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Give a list one row more, or one less, as somebody asked by {@code _add=members} or
 * {@code _remove=members.2}: the page is sent anew as if it had been so.
 *
 * @param parameters what was sent, rearranged
 * @param focus where people look next: the new row, or the list that lost one
 */
record Rearrangement(MultiValueMap<String, String> parameters, String focus) {

	private static final Pattern REMOVED = Pattern.compile("([A-Za-z0-9]+)\\.([1-9]\\d{0,3})");

	static Optional<Rearrangement> of(MultiValueMap<String, String> parameters, List<Rows> lists) {
		for (Rows rows : lists.stream().filter(Rows::growing).toList()) {
			int size = Math.min(Sent.size(parameters, rows.key()), rows.most());
			if (values(parameters, "_add").contains(rows.key())) {
				return Optional.of(adding(parameters, rows, size));
			}
			Optional<Integer> removed = values(parameters, "_remove").stream()
				.map(REMOVED::matcher)
				.filter((remove) -> remove.matches() && remove.group(1).equals(rows.key()))
				.map((remove) -> Integer.valueOf(remove.group(2)))
				.filter((row) -> row <= size)
				.findFirst();
			if (removed.isPresent()) {
				return Optional.of(removing(parameters, rows, size, removed.get()));
			}
		}
		return Optional.empty();
	}

	private static List<String> values(MultiValueMap<String, String> parameters, String name) {
		return parameters.getOrDefault(name, List.of()).stream().filter((value) -> value != null).toList();
	}

	private static Rearrangement adding(MultiValueMap<String, String> parameters, Rows rows, int size) {
		int more = Math.min(size + 1, rows.most());
		MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
		changed.set("_" + rows.key(), String.valueOf(more));
		return new Rearrangement(changed, Rows.name(rows.key(), more));
	}

	private static Rearrangement removing(MultiValueMap<String, String> parameters, Rows rows, int size, int removed) {
		Pattern row = Pattern.compile("(_?)" + Pattern.quote(rows.key()) + "\\[([1-9]\\d{0,3})\\](\\..*)");
		MultiValueMap<String, String> changed = new LinkedMultiValueMap<>();
		parameters.forEach((name, values) -> {
			Matcher inRow = row.matcher(name);
			int number = inRow.matches() ? Integer.parseInt(inRow.group(2)) : 0;
			if (number == 0 || number < removed) {
				changed.put(name, new ArrayList<>(values));
			}
			else if (number > removed && number <= size) {
				changed.put(inRow.group(1) + Rows.name(rows.key(), number - 1) + inRow.group(3),
						new ArrayList<>(values));
			}
		});
		changed.set("_" + rows.key(), String.valueOf(size - 1));
		return new Rearrangement(changed, rows.key());
	}

}
