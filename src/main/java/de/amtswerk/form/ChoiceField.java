package de.amtswerk.form;

import java.util.Map;
import java.util.Set;

/** A question with given answers, one of which is chosen. */
final class ChoiceField extends Field {

	private final String type;

	private final Options options;

	private ChoiceField(Question question, String type, Options options) {
		super(question);
		this.type = type;
		this.options = options;
	}

	static ChoiceField of(Definition definition) {
		TextFormat.refuse(definition);
		return new ChoiceField(Question.of(definition), definition.type(), Options.of(definition));
	}

	/** The answers written in the form; empty if they come from elsewhere. */
	Set<String> fixedOptions() {
		return this.options.areFixed() ? this.options.labels().keySet() : Set.of();
	}

	@Override
	Field in(Map<String, Object> context) {
		return this.options.areFixed() ? this : new ChoiceField(question(), this.type, this.options.in(context));
	}

	@Override
	Reading read(String input) {
		if (input.isBlank()) {
			return question().unanswered("Wählen Sie „%s“ aus.".formatted(question().label()));
		}
		if (!this.options.labels().containsKey(input)) {
			return Reading.problem("Wählen Sie „%s“ aus der Liste aus.", question().label());
		}
		return Reading.of(input);
	}

	@Override
	String text(Object value) {
		return this.options.label(value);
	}

	@Override
	FieldView view(Shown shown) {
		return new FieldView.Choice(this.type, question().caption(shown),
				this.options.views(shown.name(), shown.inputs()), question().autocomplete());
	}

}
