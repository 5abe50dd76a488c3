package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A question with a key: read what was typed, show what was answered. */
abstract sealed class Field implements Element
		permits TextField, NumberField, MoneyField, DateField, MomentField, CheckboxField, ChoiceField, ChoicesField {

	private final Question question;

	Field(Question question) {
		this.question = question;
	}

	Question question() {
		return this.question;
	}

	String key() {
		return this.question.key();
	}

	@Override
	public Condition condition() {
		return this.question.condition();
	}

	/** The same field with everything computed that depends on other answers. */
	Field in(Map<String, Object> context) {
		return this;
	}

	Reading read(List<String> sent) {
		if (sent.size() > 1) {
			return Reading.problem("„%s“ wurde mehrfach gesendet. Geben Sie nur eine Antwort an.",
					this.question.label());
		}
		return read(raw(sent));
	}

	static String raw(List<String> sent) {
		return (sent.isEmpty() || sent.get(0) == null) ? "" : sent.get(0);
	}

	/** Read a single input, which may be anything, the empty text included. */
	abstract Reading read(String input);

	/** What it means that nobody answered yet. */
	@Nullable Object unanswered() {
		return null;
	}

	/** A value as far as it has the kind of this field, else null. */
	@Nullable Object plain(@Nullable Object value) {
		boolean single = value instanceof String || value instanceof Number || value instanceof Boolean;
		// floating point may be no number at all
		return (single && Plain.of(value) != null) ? value : null;
	}

	List<String> inputs(Object value) {
		return List.of(input(value));
	}

	/** What is shown at first, as it would be typed. */
	List<String> initial() {
		Object initial = (this.question.initial() != null) ? plain(this.question.initial()) : unanswered();
		return (initial != null) ? inputs(initial) : List.of();
	}

	/** An answer in the way it would be typed. */
	String input(Object value) {
		return value.toString();
	}

	/** An answer as people read it. */
	String text(Object value) {
		return input(value);
	}

	abstract FieldView view(Shown shown);

}
