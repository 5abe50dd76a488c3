package de.amtswerk.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What every field has, whatever its type: key, label, hint, and whether it must be
 * answered.
 *
 * @param messages the designer's own sentences, by rule
 * @param initial the answer shown as long as nobody has given one
 */
record Question(String key, String label, @Nullable String hint, boolean required, Map<String, String> messages,
		@Nullable String autocomplete, @Nullable Object initial, Lock lock, Condition condition) {

	private static final String KEY = "[a-z][A-Za-z0-9]{0,63}";

	private static final List<String> RULES = List.of("required", "pattern", "format", "min", "max", "minLength",
			"maxLength");

	Question {
		messages = Map.copyOf(messages);
	}

	static Question of(Definition definition) {
		// dates and times keep their label under a name of their own
		Optional<String> label = definition.text("label")
			.or(() -> definition.text("dateLabel"))
			.or(() -> definition.text("timeLabel"));
		if (label.isEmpty()) {
			definition.problem("Dem Feld fehlt „label“. Jede Frage braucht eine Beschriftung.");
		}
		Definition validate = definition.part("validate");
		if (validate.isText("required")) {
			validate.problem("required",
					"„required“ ist true oder false; einen Ausdruck kennt form-js dort nicht. Blenden Sie das Feld mit"
							+ " „conditional“ aus, wenn es nicht gebraucht wird.");
		}
		String key = key(definition);
		Definition properties = definition.part("properties");
		Map<String, String> messages = new HashMap<>();
		RULES.forEach((rule) -> properties.text(rule + "Message").ifPresent((text) -> messages.put(rule, text)));
		return new Question(key, label.orElse(""), hint(definition), validate.is("required"), messages,
				properties.text("autocomplete").or(() -> autocomplete(definition, key)).orElse(null),
				definition.plain("defaultValue"), Lock.of(definition), Condition.of(definition));
	}

	/** Rows are about other people than the one whom the browser knows. */
	private static Optional<String> autocomplete(Definition definition, String key) {
		return definition.isInside() ? Optional.empty() : PersonKeys.autocomplete(key);
	}

	static String key(Definition definition) {
		String key = key(definition, "key");
		PersonKeys.check(key, definition);
		return key;
	}

	static String key(Definition definition, String property) {
		String key = definition.text(property).orElse("");
		if (key.isEmpty()) {
			definition.problem("Dem Feld fehlt „" + property + "“, der Name der Antwort.");
		}
		else if (!key.matches(KEY)) {
			definition.problem(property, "Der Schlüssel „" + key
					+ "“ ist nicht erlaubt. Er beginnt mit einem Kleinbuchstaben und"
					+ " besteht aus höchstens 64 Buchstaben und Ziffern ohne Umlaute, zum Beispiel „movedInOn“.");
		}
		else if (!definition.isFirst(key)) {
			definition.problem(property, "Den Schlüssel „" + key
					+ "“ gibt es in diesem Formular schon. Jede Frage braucht einen" + " eigenen.");
		}
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
		return new Question(this.key, this.label, hints.isEmpty() ? null : hints, this.required, this.messages,
				this.autocomplete, this.initial, this.lock, this.condition);
	}

	Reading unanswered(String sentence) {
		return this.required ? wrong("required", sentence) : Reading.nothing();
	}

	/** A problem with a rule, in the designer's own words if there are any. */
	Reading wrong(String rule, String sentence) {
		return Reading.problem("%s", this.messages.getOrDefault(rule, sentence));
	}

	FieldView.Caption caption(Shown shown) {
		return new FieldView.Caption(shown.name(), this.label, this.required, this.hint, shown.problem());
	}

}
