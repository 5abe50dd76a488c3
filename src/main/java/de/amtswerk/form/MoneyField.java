package de.amtswerk.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** An amount in euro and cent, kept as a whole number of cents. */
final class MoneyField extends Field {

	private static final Pattern TYPED = Pattern
		.compile("(\\d{1,12}|\\d{1,3}(?:\\.\\d{3}){1,3})(?:,(?:(\\d{2})|-{1,2}|–|—))? ?(?:€|EUR|Euro)?");

	private final Bound min;

	private final Bound max;

	private MoneyField(Question question, Bound min, Bound max) {
		super(question);
		this.min = min;
		this.max = max;
	}

	static MoneyField of(Definition definition) {
		if (!definition.text("key").orElse("InCents").endsWith("InCents")) {
			definition.problem("key",
					"Der Schlüssel eines Betrags endet mit „InCents“, zum Beispiel „rentInCents“, denn er wird in"
							+ " ganzen Cent gespeichert.");
		}
		definition.unfit("Einen Betrag im Format „money“ zeigt Camundas Tasklist in Cent.");
		Definition validate = definition.part("validate");
		return new MoneyField(Question.of(definition).hinting("In Euro, zum Beispiel 1.234,50."),
				Bound.of(validate, "min"), Bound.of(validate, "max"));
	}

	@Override
	Field in(Map<String, Object> context) {
		return new MoneyField(question(), this.min.in(context), this.max.in(context));
	}

	@Override
	Reading read(String input) {
		String label = question().label();
		String typed = TypedText.line(input);
		if (typed.isEmpty()) {
			return question().unanswered("Geben Sie „%s“ an.".formatted(label));
		}
		Matcher amount = TYPED.matcher(typed);
		if (!amount.matches()) {
			return question().wrong("format", "Geben Sie „%s“ als Betrag ein, zum Beispiel 1.234,50.".formatted(label));
		}
		long euro = Long.parseLong(amount.group(1).replace(".", ""));
		long cents = euro * 100 + ((amount.group(2) != null) ? Long.parseLong(amount.group(2)) : 0);
		if (isBeyond(cents, this.min.value(), -1)) {
			return question().wrong("min", "„%s“ muss mindestens %s sein.".formatted(label, text(this.min.value())));
		}
		if (isBeyond(cents, this.max.value(), 1)) {
			return question().wrong("max", "„%s“ darf höchstens %s sein.".formatted(label, text(this.max.value())));
		}
		return Reading.of(cents);
	}

	private static boolean isBeyond(long cents, @Nullable BigDecimal bound, int direction) {
		return bound != null && BigDecimal.valueOf(cents).compareTo(bound) == direction;
	}

	@Override
	String input(Object value) {
		return (value instanceof Number number) ? german(number).replace(".", "") : value.toString();
	}

	@Override
	String text(Object value) {
		return (value instanceof Number number) ? german(number) + " €" : value.toString();
	}

	private static String german(Number cents) {
		return NumberField.german(new BigDecimal(cents.toString()).movePointLeft(2), 2);
	}

	@Override
	FieldView view(Shown shown) {
		return new FieldView.Input("number", question().caption(shown), shown.input(), null, "decimal", null);
	}

}
