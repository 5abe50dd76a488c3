package de.amtswerk.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A number, typed in the German way with a comma. */
final class NumberField extends Field {

	private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(,\\d{1,9})?");

	private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3}){1,4}(,\\d{1,9})?");

	private final @Nullable Integer decimals;

	private final Bound min;

	private final Bound max;

	private NumberField(Question question, @Nullable Integer decimals, Bound min, Bound max) {
		super(question);
		this.decimals = decimals;
		this.min = min;
		this.max = max;
	}

	static Field of(Definition definition) {
		if (definition.part("properties").text("format").filter("money"::equals).isPresent()) {
			return MoneyField.of(definition);
		}
		TextFormat.refuse(definition);
		Integer decimals = definition.integer("decimalDigits");
		if (decimals != null && decimals > 9) {
			definition.problem("„decimalDigits“ darf höchstens 9 sein, gefunden: " + decimals + ".");
		}
		Definition validate = definition.part("validate");
		return new NumberField(Question.of(definition), decimals, Bound.of(validate, "min"), Bound.of(validate, "max"));
	}

	@Override
	Field in(Map<String, Object> context) {
		boolean fixed = this.min.expression() == null && this.max.expression() == null;
		return fixed ? this : new NumberField(question(), this.decimals, this.min.in(context), this.max.in(context));
	}

	@Override
	Reading read(String input) {
		String typed = input.strip().replace('\u2212', '-');
		if (typed.isEmpty()) {
			return question().unanswered("Geben Sie „%s“ an.".formatted(question().label()));
		}
		boolean grouped = GROUPED.matcher(typed).matches();
		if (!grouped && !PLAIN.matcher(typed).matches()) {
			return question().wrong("format",
					"Geben Sie „%s“ als Zahl ein, zum Beispiel %s.".formatted(question().label(), example()));
		}
		BigDecimal number = new BigDecimal(typed.replace(".", "").replace(',', '.'));
		int places = Math.max(0, number.stripTrailingZeros().scale());
		if (this.decimals != null && places > this.decimals) {
			return Reading
				.problem(
						(this.decimals == 0) ? "Geben Sie „%s“ als ganze Zahl ein, zum Beispiel %s."
								: "Geben Sie „%s“ mit höchstens " + this.decimals
										+ " Stellen nach dem Komma ein, zum Beispiel %s.",
						question().label(), example());
		}
		return within(number, (this.decimals != null) ? this.decimals : places);
	}

	private Reading within(BigDecimal number, int places) {
		BigDecimal least = this.min.value();
		BigDecimal most = this.max.value();
		if (least != null && number.compareTo(least) < 0) {
			return question().wrong("min", "„%s“ muss mindestens %s sein.".formatted(question().label(), text(least)));
		}
		if (most != null && number.compareTo(most) > 0) {
			return question().wrong("max", "„%s“ darf höchstens %s sein.".formatted(question().label(), text(most)));
		}
		return Reading.of((places == 0) ? (Object) number.longValueExact() : number.setScale(places));
	}

	private String example() {
		return (this.decimals != null && this.decimals == 0) ? "12" : "12,5";
	}

	@Override
	String input(Object value) {
		return (value instanceof Number number) ? exact(number).toPlainString().replace('.', ',') : value.toString();
	}

	@Override
	String text(Object value) {
		if (!(value instanceof Number number)) {
			return value.toString();
		}
		BigDecimal exact = exact(number);
		return german(exact, (this.decimals != null) ? this.decimals : 0);
	}

	static String german(BigDecimal number, int places) {
		DecimalFormat german = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY));
		german.setMinimumFractionDigits(places);
		german.setMaximumFractionDigits(Math.max(places, number.scale()));
		return german.format(number);
	}

	private static BigDecimal exact(Number number) {
		return new BigDecimal(number.toString());
	}

	@Override
	FieldView view(Shown shown) {
		boolean whole = this.decimals != null && this.decimals == 0;
		boolean negative = this.min.value() != null && this.min.value().signum() < 0;
		// the keypads of some phones have no minus
		String inputmode = negative ? null : whole ? "numeric" : "decimal";
		return new FieldView.Input("number", question().caption(shown), shown.input(), question().autocomplete(),
				inputmode, null);
	}

}
