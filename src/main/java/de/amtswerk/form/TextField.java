package de.amtswerk.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/** A text of one line or of many. */
final class TextField extends Field {

	private static final int LINE = 200;

	/** More would not fit into a variable of the engine. */
	private static final int LINES = 4000;

	private static final int MOST = 1_000_000;

	private final boolean multiline;

	private final TextFormat format;

	private final Bound minLength;

	private final Bound maxLength;

	private final @Nullable Pattern pattern;

	private TextField(Question question, Definition definition) {
		super(question);
		Definition validate = definition.part("validate");
		this.multiline = definition.type().equals("textarea");
		this.format = TextFormat.of(definition);
		this.minLength = length(validate, "minLength");
		this.maxLength = length(validate, "maxLength");
		this.pattern = validate.text("pattern").map((text) -> compile(text, validate)).orElse(null);
		if (least() > most()) {
			validate.problem("„minLength“ (" + least() + ") ist größer als „maxLength“ (" + most() + ").");
		}
	}

	private TextField(TextField field, Bound minLength, Bound maxLength) {
		super(field.question());
		this.multiline = field.multiline;
		this.format = field.format;
		this.pattern = field.pattern;
		this.minLength = minLength;
		this.maxLength = maxLength;
	}

	private static Bound length(Definition validate, String property) {
		if (Expression.isIn(validate, property)) {
			return Bound.of(validate, property);
		}
		Integer length = validate.integer(property);
		return new Bound((length != null) ? BigDecimal.valueOf(length) : null, null);
	}

	private int least() {
		return this.minLength.orElse(0);
	}

	private int most() {
		int most = this.maxLength.orElse(this.multiline ? LINES : LINE);
		return Math.min(most, MOST);
	}

	@Override
	Field in(Map<String, Object> context) {
		boolean fixed = this.minLength.expression() == null && this.maxLength.expression() == null;
		return fixed ? this : new TextField(this, this.minLength.in(context), this.maxLength.in(context));
	}

	static TextField of(Definition definition) {
		Definition validate = definition.part("validate");
		boolean told = definition.type().equals("textarea") && !Expression.isIn(validate, "maxLength");
		Integer max = told ? validate.integer("maxLength") : null;
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
		if (length > most()) {
			return question().wrong("maxLength",
					"„%s“ darf höchstens %d Zeichen lang sein. Es sind %d.".formatted(label, most(), length));
		}
		Optional<String> problem = lineBreak(text)
			.or(() -> this.format.problem(this.multiline ? text.replace('\n', ' ') : text, label));
		if (problem.isPresent()) {
			return question().wrong("format", problem.get());
		}
		if (length < least()) {
			return question().wrong("minLength",
					"„%s“ muss mindestens %d Zeichen lang sein.".formatted(label, least()));
		}
		if (this.pattern != null && !PatientText.matches(this.pattern, text)) {
			return question().wrong("pattern", "Prüfen Sie „" + label + "“: Die Eingabe hat nicht die erwartete Form.");
		}
		return Reading.of(text);
	}

	private Optional<String> lineBreak(String text) {
		return (this.multiline || text.indexOf('\n') < 0) ? Optional.empty()
				: Optional.of("Geben Sie „" + question().label() + "“ in einer Zeile ein.");
	}

	@Override
	String text(Object value) {
		return this.format.show(value.toString());
	}

	@Override
	FieldView view(Shown shown) {
		return new FieldView.Input(this.multiline ? "textarea" : "text", question().caption(shown), shown.input(),
				question().autocomplete(), this.format.inputmode(), most());
	}

}
