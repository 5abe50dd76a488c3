package de.amtswerk.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The answers that a question offers: written in the form, or found in a variable.
 *
 * @param labels label by value
 * @param variable the variable that holds them instead
 * @param expression what computes them instead
 */
record Options(Map<String, String> labels, @Nullable String variable, @Nullable Expression expression) {

	private static final int MOST = 1000;

	static Options of(Definition definition) {
		String variable = definition.text("valuesKey").orElse(null);
		Expression expression = Expression.of(definition, "valuesExpression", "Der Ausdruck").orElse(null);
		boolean elsewhere = variable != null || definition.has("valuesExpression");
		if (elsewhere && !definition.list("values").isEmpty()) {
			definition
				.problem("Die Auswahl nennt ihre Antworten zweimal. Lassen Sie nur eines von „values“, „valuesKey“ und"
						+ " „valuesExpression“ stehen.");
		}
		return new Options(elsewhere ? Map.of() : written(definition), variable, expression);
	}

	private static Map<String, String> written(Definition definition) {
		Map<String, String> labels = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		List<Definition> options = definition.list("values");
		if (options.isEmpty()) {
			definition
				.problem("Der Auswahl fehlen die Antworten. Nennen Sie sie in „values“, jede mit „label“ und „value“.");
		}
		for (Definition option : options) {
			String value = option.text("value").orElse("");
			String label = option.text("label").orElse("");
			if (value.isEmpty() || label.isEmpty()) {
				definition.problem("values", "Eine Antwort der Auswahl hat kein „label“ oder kein „value“.");
			}
			else if (labels.put(value, label) != null || !seen.add(label)) {
				definition.problem("values",
						"Die Antwort „" + label + "“ (" + value + ") steht zweimal in der Auswahl.");
			}
		}
		return labels;
	}

	boolean areFixed() {
		return this.variable == null && this.expression == null;
	}

	/** The same options, looked up. */
	Options in(Map<String, Object> context) {
		if (areFixed()) {
			return this;
		}
		Object found = (this.variable != null) ? Plain.of(context.get(this.variable))
				: (this.expression != null) ? this.expression.value(context) : null;
		Map<String, String> labels = new LinkedHashMap<>();
		if (found instanceof List<?> items) {
			items.stream().limit(MOST).forEach((item) -> add(item, labels));
		}
		return new Options(labels, null, null);
	}

	/** As form-js does it: a plain value is its own label. */
	private static void add(Object item, Map<String, String> labels) {
		Object value = (item instanceof Map<?, ?> option) ? option.get("value") : item;
		Object label = (item instanceof Map<?, ?> option) ? option.get("label") : null;
		if (value instanceof String || value instanceof Number || value instanceof Boolean) {
			String text = value.toString();
			if (!text.isBlank()) {
				labels.putIfAbsent(text, (label instanceof String name && !name.isBlank()) ? name : text);
			}
		}
	}

	String label(Object value) {
		return this.labels.getOrDefault(value.toString(), value.toString());
	}

	List<FieldView.Option> views(String name, List<String> chosen) {
		return this.labels.entrySet().stream().map((option) -> {
			int place = List.copyOf(this.labels.keySet()).indexOf(option.getKey());
			// the link in the error summary leads to the first answer
			String id = (place == 0) ? name : name + "-" + (place + 1);
			return new FieldView.Option(id, option.getKey(), option.getValue(), chosen.contains(option.getKey()));
		}).toList();
	}

}
