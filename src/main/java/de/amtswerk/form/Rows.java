package de.amtswerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A list of rows with the same questions, to which people add and from which they remove.
 *
 * @param rowLabel what one row is, as in „Person“
 * @param first how many rows are there at first
 */
record Rows(String key, String label, @Nullable String hint, String rowLabel, int first, int least, int most,
		boolean growing, Condition condition, List<Element> elements) implements Element {

	private static final int MOST = 50;

	Rows {
		elements = List.copyOf(elements);
	}

	static Rows of(Definition definition) {
		Definition properties = definition.part("properties");
		String key = Question.key(definition, "path");
		if (definition.text("label").isEmpty()) {
			definition.problem("Der Liste fehlt „label“. Die Überschrift sagt, worum es geht.");
		}
		if (definition.isInside()) {
			definition.problem("Eine Liste in einer Liste ist nicht vorgesehen.");
		}
		List<Element> elements = definition.inside(key).list("components").stream().flatMap(Components::read).toList();
		Rows rows = sized(definition, properties, key, elements);
		if (rows.isOpen()) {
			if (!properties.is("workbench")) {
				definition
					.unfit("Eine Liste, die sich ändern lässt, bricht in Camundas Tasklist das Abschließen. Zeigen"
							+ " Sie sie als Tabelle, oder kennzeichnen Sie sie mit der Eigenschaft „workbench“ = „true“,"
							+ " wenn die Aufgabe nur auf unserer eigenen Seite bearbeitet wird.");
			}
		}
		return rows;
	}

	/** Whether there is anything to answer, or rows to add or remove. */
	boolean isOpen() {
		return this.growing || this.elements.stream().anyMatch(Rows::isEditable);
	}

	private static Rows sized(Definition definition, Definition properties, String key, List<Element> elements) {
		boolean growing = !definition.isSwitchedOff("allowAddRemove");
		Integer repetitions = definition.integer("defaultRepetitions");
		Integer min = properties.integer("min");
		Integer max = properties.integer("max");
		int least = (min != null) ? min : 0;
		int fixed = (repetitions != null) ? repetitions : 1;
		int most = growing ? ((max != null) ? max : MOST) : fixed;
		if (most > MOST) {
			definition.problem("Eine Liste hat höchstens " + MOST + " Einträge, gefunden: " + most + ".");
		}
		if (least > most) {
			definition.problem("„min“ (" + least + ") ist größer als die höchste Zahl der Einträge (" + most + ").");
		}
		return new Rows(key, definition.text("label").orElse(""), Question.hint(definition),
				properties.text("rowLabel").orElse("Eintrag"), Math.min(Math.max(fixed, least), most), least, most,
				growing, Condition.of(definition), elements);
	}

	private static boolean isEditable(Element element) {
		if (element instanceof Group group) {
			return group.elements().stream().anyMatch(Rows::isEditable);
		}
		return element instanceof Field field && !field.question().lock().disabled()
				&& !field.question().lock().readonly();
	}

	/** How many rows are shown for a list of this size. */
	int shown(int size) {
		return this.growing ? Math.min(size, this.most) : this.first;
	}

	/** What is known of this list: its rows, as far as they are rows. */
	static List<Map<String, Object>> known(@Nullable Object value) {
		List<Map<String, Object>> rows = new ArrayList<>();
		if (value instanceof List<?> items) {
			for (Object item : items) {
				rows.add((item instanceof Map<?, ?> row)
						? row.entrySet()
							.stream()
							.filter((entry) -> entry.getKey() instanceof String && entry.getValue() != null)
							.collect(Collectors.toMap((entry) -> (String) entry.getKey(), Map.Entry::getValue))
						: Map.of());
			}
		}
		return rows;
	}

	static String name(String list, int row) {
		return list + "[" + row + "]";
	}

	@Nullable String problem(int size) {
		if (size < this.least) {
			return (this.least == 1) ? "Geben Sie bei „" + this.label + "“ mindestens einen Eintrag an."
					: "Geben Sie bei „" + this.label + "“ mindestens " + this.least + " Einträge an. Es sind " + size
							+ ".";
		}
		return (size > this.most) ? "Bei „" + this.label + "“ sind höchstens " + this.most + " Einträge möglich."
				: null;
	}

}
