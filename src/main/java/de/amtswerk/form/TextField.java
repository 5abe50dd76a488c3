package de.amtswerk.form;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/** A text of one line or of many. */
final class TextField extends Field {

	private static final int LINE = 200;

	/** More would not fit into a variable of the engine. */
	private static final int LINES = 4000;

	private final boolean multiline;

	private final TextFormat format;

	private final int minLength;

	private final int maxLength;

	private final @Nullable Pattern pattern;

	private final @Nullable String patternMessage;

	private TextField(Question question, Definition definition) {
		super(question);
		Definition validate = definition.part("validate");
		Integer min = validate.integer("minLength");
		Integer max = validate.integer("maxLength");
		this.multiline = definition.type().equals("textarea");
		this.format = TextFormat.of(definition);
		this.minLength = (min != null) ? min : 0;
		this.maxLength = (max != null) ? max : this.multiline ? LINES : LINE;
		this.pattern = validate.text("pattern").map((text) -> compile(text, validate)).orElse(null);
		this.patternMessage = definition.part("properties").text("patternMessage").orElse(null);
		if (this.minLength > this.maxLength) {
			validate
				.problem("„minLength“ (" + this.minLength + ") ist größer als „maxLength“ (" + this.maxLength + ").");
		}
	}

	static TextField of(Definition definition) {
		Integer max = definition.type().equals("textarea") ? definition.part("validate").integer("maxLength") : null;
		String hint = (max != null) ? "Höchstens " + max + " Zeichen." : null;
		return new TextField(Question.of(definition).hinting(hint), definition);
	}

	private static @Nullable Pattern compile(String text, Definition validate) {
		try {
			return Pattern.compile(text);
		}
		catch (PatternSyntaxException ex) {
			validate.problem("pattern",
					"Das Muster „" + text + "“ ist kein gültiger regulärer Ausdruck: " + ex.getDescription() + ".");
			return null;
		}
	}

	@Override
	Reading read(String input) {
		String label = question().label();
		String text = this.format.normalise(this.multiline ? TypedText.lines(input) : TypedText.line(input));
		if (text.isEmpty()) {
			return question().unanswered("Geben Sie „%s“ an.".formatted(label));
		}
		long length = TypedText.length(text);
		if (length > this.maxLength) {
			return Reading.problem("„%s“ darf höchstens %d Zeichen lang sein. Es sind %d.", label, this.maxLength,
					length);
		}
		Optional<String> problem = lineBreak(text)
			.or(() -> this.format.problem(this.multiline ? text.replace('\n', ' ') : text, label));
		if (problem.isPresent()) {
			return Reading.problem("%s", problem.get());
		}
		if (length < this.minLength) {
			return Reading.problem("„%s“ muss mindestens %d Zeichen lang sein.", label, this.minLength);
		}
		if (this.pattern != null && !PatientText.matches(this.pattern, text)) {
			return Reading.problem("%s", (this.patternMessage != null) ? this.patternMessage
					: "Prüfen Sie „" + label + "“: Die Eingabe hat nicht die erwartete Form.");
		}
		return Reading.of(text);
	}

	private Optional<String> lineBreak(String text) {
		return (this.multiline || text.indexOf('\n') < 0) ? Optional.empty()
				: Optional.of("Geben Sie „" + question().label() + "“ in einer Zeile ein.");
	}

	@Override
	FieldView view(String input, @Nullable String problem) {
		return new FieldView.Input(this.multiline ? "textarea" : "text", question().caption(problem), input,
				question().autocomplete(), this.format.inputmode(), this.maxLength);
	}

}
