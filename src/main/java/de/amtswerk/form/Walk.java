package de.amtswerk.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.Optional;

/**
 * Walk through visible fields in the form's order. A condition sees what stands before
 * it, and nothing that is hidden or wrong.
 */
final class Walk {

	private final Source source;

	private final Map<String, Object> context;

	/** What stands before the keys of a row; empty outside of rows. */
	private final String prefix;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, Object> named = new HashMap<>();

	private final Map<String, String> problems = new LinkedHashMap<>();

	private final Map<String, List<String>> inputs = new LinkedHashMap<>();

	private final Set<String> locked = new LinkedHashSet<>();

	Walk(Source source, Map<String, Object> context) {
		this(source, context, "");
	}

	private Walk(Source source, Map<String, Object> context, String prefix) {
		this.source = source;
		this.context = new HashMap<>(context);
		this.prefix = prefix;
	}

	Walk through(List<? extends Element> elements) {
		for (Element element : elements) {
			if (element.condition().hides(this.context)) {
				continue;
			}
			if (element instanceof Group group) {
				through(group.elements());
			}
			else if (element instanceof Rows rows) {
				take(rows);
			}
			else if (element instanceof Enclosures enclosures) {
				take(enclosures);
			}
			else if (element instanceof Computed computed) {
				computed.value(this.context).ifPresent((value) -> put(computed.key(), value));
			}
			else if (element instanceof Field field) {
				take(field.in(this.context));
			}
		}
		return this;
	}

	private void take(Field field) {
		String name = this.prefix + field.key();
		if (field.question().lock().closes(this.context)) {
			keep(name, field);
			return;
		}
		List<String> sent = this.source.inputs(name, field);
		this.inputs.put(name, sent);
		Reading reading = this.source.read(name, field, sent);
		if (reading.problem() != null) {
			this.problems.put(name, reading.problem());
		}
		else if (reading.value() != null) {
			put(field.key(), reading.value());
		}
	}

	/** The keys of questions that are shown and that nobody answers. */
	Set<String> locked() {
		return this.locked;
	}

	/** A question that nobody answers here keeps what is known. */
	private void keep(String name, Field field) {
		this.locked.add(name);
		List<String> fixed = this.source.known().fixed(field);
		Object value = field.read(fixed).value();
		this.inputs.put(name, fixed);
		if (value != null) {
			put(field.key(), value);
		}
		// a row is kept as a whole, or what only its list knows would be lost
		if (field.question().lock().disabled() && this.prefix.isEmpty()) {
			this.values.remove(field.key());
		}
	}

	/** Files are never sent with a page: they are known or not. */
	private void take(Enclosures enclosures) {
		List<Map<String, Object>> files = this.source.known().files(enclosures);
		this.inputs.put(enclosures.key(), List.of(String.valueOf(files.size())));
		String problem = this.source.known().problem(enclosures, files.size(), this.context);
		if (problem != null) {
			this.problems.put(enclosures.key(), problem);
		}
		put(enclosures.key(), Collections.unmodifiableList(files));
	}

	private void take(Rows rows) {
		String name = this.prefix + rows.key();
		int size = this.source.size(name, rows);
		int looked = Math.min(size, rows.most());
		List<Object> kept = new ArrayList<>();
		for (int row = 1; row <= looked; row++) {
			row(rows, row).ifPresent(kept::add);
		}
		this.inputs.put(name, List.of(String.valueOf(looked)));
		String problem = this.source.problem(name, rows, (size > looked) ? size : kept.size());
		if (problem != null) {
			this.problems.put(name, problem);
		}
		put(rows.key(), Collections.unmodifiableList(kept));
		if (!rows.isOpen()) {
			this.locked.add(name);
		}
		if (this.problems.keySet().stream().anyMatch((wrong) -> wrong.equals(name) || wrong.startsWith(name + "["))) {
			this.context.remove(rows.key());
		}
	}

	/** The right answers of one row; nothing if nobody typed anything in it. */
	private Optional<Object> row(Rows rows, int row) {
		Map<String, Object> seen = new HashMap<>(this.context);
		rows.elements().stream().flatMap(Element::keys).forEach(seen::remove);
		Walk walk = new Walk(this.source.row(rows, row), seen, Rows.name(this.prefix + rows.key(), row) + ".")
			.through(rows.elements());
		this.inputs.putAll(walk.inputs);
		this.named.putAll(walk.named);
		this.locked.addAll(walk.locked);
		if (walk.inputs.values().stream().flatMap(List::stream).allMatch(Walk::isBlank)) {
			return Optional.empty();
		}
		this.problems.putAll(walk.problems);
		return Optional.of(Collections.unmodifiableMap(walk.values));
	}

	private static boolean isBlank(String input) {
		return input == null || input.isBlank();
	}

	private void put(String key, Object value) {
		this.values.put(key, value);
		this.named.put(this.prefix + key, value);
		this.context.put(key, value);
	}

	Map<String, Object> context() {
		return this.context;
	}

	Answers answers() {
		return new Answers(this.values, this.named, this.problems, this.inputs, null);
	}

}
