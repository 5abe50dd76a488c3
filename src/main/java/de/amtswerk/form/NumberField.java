package de.amtswerk.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A number, typed in the German way with a comma. */
final class NumberField extends Field {

	private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(,\\d{1,9})?");

	private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3}){1,4}(,\\d{1,9})?");

	private final @Nullable Integer decimals;

	private final @Nullable BigDecimal min;

	private final @Nullable BigDecimal max;

	private NumberField(Question question, Definition definition) {
		super(question);
		Definition validate = definition.part("validate");
		this.decimals = definition.integer("decimalDigits");
		this.min = validate.decimal("min");
		this.max = validate.decimal("max");
		if (this.decimals != null && this.decimals > 9) {
			definition.problem("„decimalDigits“ darf höchstens 9 sein, gefunden: " + this.decimals + ".");
		}
	}

	static NumberField of(Definition definition) {
		TextFormat.refuse(definition);
		return new NumberField(Question.of(definition), definition);
	}

	@Override
	Reading read(String input) {
		String typed = input.strip().replace('\u2212', '-');
		if (typed.isEmpty()) {
			return question().unanswered("Geben Sie „%s“ an.".formatted(question().label()));
		}
		boolean grouped = GROUPED.matcher(typed).matches();
		if (!grouped && !PLAIN.matcher(typed).matches()) {
			return Reading.problem("Geben Sie „%s“ als Zahl ein, zum Beispiel %s.", question().label(), example());
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
		if (this.min != null && number.compareTo(this.min) < 0) {
			return Reading.problem("„%s“ muss mindestens %s sein.", question().label(), text(this.min));
		}
		if (this.max != null && number.compareTo(this.max) > 0) {
			return Reading.problem("„%s“ darf höchstens %s sein.", question().label(), text(this.max));
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
		DecimalFormat german = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY));
		int places = (this.decimals != null) ? this.decimals : 0;
		german.setMinimumFractionDigits(places);
		german.setMaximumFractionDigits(Math.max(places, exact.scale()));
		return german.format(exact);
	}

	private static BigDecimal exact(Number number) {
		return new BigDecimal(number.toString());
	}

	@Override
	FieldView view(String input, @Nullable String problem) {
		boolean whole = this.decimals != null && this.decimals == 0;
		boolean negative = this.min != null && this.min.signum() < 0;
		// the keypads of some phones have no minus
		String inputmode = negative ? null : whole ? "numeric" : "decimal";
		return new FieldView.Input("number", question().caption(problem), input, question().autocomplete(), inputmode,
				null);
	}

}
