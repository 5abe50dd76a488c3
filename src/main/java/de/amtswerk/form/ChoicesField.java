package de.amtswerk.form;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A question with given answers, any number of which are chosen. */
final class ChoicesField extends Field {

	private final Options options;

	private ChoicesField(Question question, Options options) {
		super(question);
		this.options = options;
	}

	static ChoicesField of(Definition definition) {
		TextFormat.refuse(definition);
		return new ChoicesField(Question.of(definition), Options.of(definition));
	}

	/** The answers if they are written in the form. */
	Set<String> fixedOptions() {
		return this.options.areFixed() ? this.options.labels().keySet() : Set.of();
	}

	@Override
	Field in(Map<String, Object> context) {
		return this.options.areFixed() ? this : new ChoicesField(question(), this.options.in(context));
	}

	@Override
	Reading read(List<String> sent) {
		Set<String> chosen = new LinkedHashSet<>(sent.stream().filter((one) -> one != null && !one.isBlank()).toList());
		if (!this.options.labels().keySet().containsAll(chosen)) {
			return Reading.problem("Wählen Sie bei „%s“ nur Antworten aus der Liste.", question().label());
		}
		if (chosen.isEmpty()) {
			Reading nothing = question()
				.unanswered("Wählen Sie bei „%s“ mindestens eine Antwort aus.".formatted(question().label()));
			return (nothing.problem() != null) ? nothing : Reading.of(List.of());
		}
		return Reading.of(this.options.labels().keySet().stream().filter(chosen::contains).toList());
	}

	@Override
	Reading read(String input) {
		return read(List.of(input));
	}

	/** As in form-js, so that a condition means the same here and there. */
	@Override
	Object unanswered() {
		return List.of();
	}

	@Override
	@Nullable Object plain(@Nullable Object value) {
		boolean texts = value instanceof List<?> items && items.stream().allMatch(String.class::isInstance);
		return texts ? Collections.unmodifiableList((List<?>) value) : null;
	}

	@Override
	List<String> inputs(Object value) {
		return (value instanceof List<?> items) ? items.stream().map(String::valueOf).toList()
				: List.of(value.toString());
	}

	@Override
	String text(Object value) {
		return inputs(value).stream().map(this.options::label).collect(Collectors.joining(", "));
	}

	@Override
	FieldView view(Shown shown) {
		return new FieldView.Choice("checklist", question().caption(shown),
				this.options.views(shown.name(), shown.inputs()), null);
	}

}
