package de.amtswerk.form;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What every field has, whatever its type: key, label, hint, and whether it must be
 * answered.
 */
record Question(String key, String label, @Nullable String hint, boolean required, @Nullable String requiredMessage,
		@Nullable String autocomplete, Condition condition) {

	private static final String KEY = "[a-z][A-Za-z0-9]{0,63}";

	static Question of(Definition definition) {
		// a date keeps its label under a name of its own
		Optional<String> label = definition.text("label").or(() -> definition.text("dateLabel"));
		if (label.isEmpty()) {
			definition.problem("Dem Feld fehlt „label“. Jede Frage braucht eine Beschriftung.");
		}
		for (String switchedOff : new String[] { "disabled", "readonly" }) {
			if (definition.is(switchedOff)) {
				definition.problem("„" + switchedOff
						+ "“ ist nicht vorgesehen. Zeigen Sie Angaben, die niemand ändern darf," + " als Text.");
			}
		}
		String key = key(definition);
		Definition properties = definition.part("properties");
		return new Question(key, label.orElse(""), hint(definition), definition.part("validate").is("required"),
				properties.text("requiredMessage").orElse(null),
				properties.text("autocomplete").or(() -> PersonKeys.autocomplete(key)).orElse(null),
				Condition.of(definition));
	}

	private static String key(Definition definition) {
		String key = definition.text("key").orElse("");
		if (key.isEmpty()) {
			definition.problem("Dem Feld fehlt „key“, der Name der Antwort.");
		}
		else if (!key.matches(KEY)) {
			definition.problem("key", "Der Schlüssel „" + key
					+ "“ ist nicht erlaubt. Er beginnt mit einem Kleinbuchstaben und"
					+ " besteht aus höchstens 64 Buchstaben und Ziffern ohne Umlaute, zum Beispiel „movedInOn“.");
		}
		else if (!definition.isFirst(key)) {
			definition.problem("key", "Den Schlüssel „" + key
					+ "“ gibt es in diesem Formular schon. Jede Frage braucht einen" + " eigenen.");
		}
		PersonKeys.check(key, definition);
		return key;
	}

	static @Nullable String hint(Definition definition) {
		String hint = Stream.of(definition.text("description"), definition.part("properties").text("hint"))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" "));
		return hint.isEmpty() ? null : hint;
	}

	/** The same question with something added to the hint. */
	Question hinting(@Nullable String more) {
		String hints = Stream.of(Optional.ofNullable(this.hint), Optional.ofNullable(more))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" "));
		return new Question(this.key, this.label, hints.isEmpty() ? null : hints, this.required, this.requiredMessage,
				this.autocomplete, this.condition);
	}

	Reading unanswered(String sentence) {
		if (!this.required) {
			return Reading.nothing();
		}
		return Reading.problem((this.requiredMessage != null) ? this.requiredMessage : sentence);
	}

	FieldView.Caption caption(@Nullable String problem) {
		return new FieldView.Caption(this.key, this.label, this.required, this.hint, problem);
	}

}
