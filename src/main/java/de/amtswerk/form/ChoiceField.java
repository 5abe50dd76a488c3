package de.amtswerk.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A question with given answers, one of which is chosen. */
final class ChoiceField extends Field {

	private final String type;

	private final Map<String, String> labels;

	private ChoiceField(Question question, String type, Map<String, String> labels) {
		super(question);
		this.type = type;
		this.labels = labels;
	}

	static ChoiceField of(Definition definition) {
		TextFormat.refuse(definition);
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
		return new ChoiceField(Question.of(definition), definition.type(), labels);
	}

	@Override
	Reading read(String input) {
		if (input.isBlank()) {
			return question().unanswered("Wählen Sie „%s“ aus.".formatted(question().label()));
		}
		if (!this.labels.containsKey(input)) {
			return Reading.problem("Wählen Sie „%s“ aus der Liste aus.", question().label());
		}
		return Reading.of(input);
	}

	@Override
	String text(Object value) {
		return this.labels.getOrDefault(value.toString(), value.toString());
	}

	@Override
	FieldView view(String input, @Nullable String problem) {
		List<FieldView.Option> options = new ArrayList<>();
		this.labels.forEach((value, label) -> {
			// the link in the error summary leads to the first answer
			String id = options.isEmpty() ? key() : key() + "-" + (options.size() + 1);
			options.add(new FieldView.Option(id, value, label, value.equals(input)));
		});
		return new FieldView.Choice(this.type, question().caption(problem), options, question().autocomplete());
	}

}
