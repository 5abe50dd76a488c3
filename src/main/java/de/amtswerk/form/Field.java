package de.amtswerk.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A question with a key: read what was typed, show what was answered. */
abstract sealed class Field implements Element permits TextField, NumberField, DateField, CheckboxField, ChoiceField {

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

	/** An answer in the way it would be typed. */
	String input(Object value) {
		return value.toString();
	}

	/** An answer as people read it. */
	String text(Object value) {
		return input(value);
	}

	abstract FieldView view(String input, @Nullable String problem);

}
