package de.amtswerk.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A day, kept as ISO text because that is what rules compare. */
final class DateField extends Field {

	private static final int SHORT_YEARS_AHEAD = 20;

	private final Clock clock;

	private final boolean birth;

	private final @Nullable Integer minAge;

	private final @Nullable Integer maxAge;

	private final Optional<DateLimit> earliest;

	private final Optional<DateLimit> latest;

	private DateField(Question question, Definition definition) {
		super(question);
		Definition properties = definition.part("properties");
		this.clock = definition.clock();
		this.birth = properties.text("format").isPresent();
		this.minAge = properties.integer("minAge");
		this.maxAge = properties.integer("maxAge");
		DateLimit today = definition.is("disallowPassedDates") ? new DateLimit(null, 0) : null;
		this.earliest = DateLimit.of(properties, "earliest").or(() -> Optional.ofNullable(today));
		this.latest = DateLimit.of(properties, "latest");
	}

	static Field of(Definition definition) {
		String subtype = definition.text("subtype").orElse("");
		if (subtype.equals("time") || subtype.equals("datetime")) {
			return MomentField.of(definition);
		}
		if (!subtype.equals("date")) {
			definition.problem("subtype",
					"Die Art „" + subtype + "“ ist nicht vorgesehen. Erlaubt sind „date“, „time“ und „datetime“.");
		}
		Definition properties = definition.part("properties");
		boolean birth = properties.text("format").isPresent();
		if (birth && !properties.text("format").get().equals("birthDate")) {
			properties.problem("format", "Das Format „" + properties.text("format").get()
					+ "“ gibt es bei einem Datum nicht. Erlaubt ist nur „birthDate“.");
		}
		if (!birth && (properties.has("minAge") || properties.has("maxAge"))) {
			properties.problem("„minAge“ und „maxAge“ gibt es nur beim Format „birthDate“.");
		}
		String example = birth ? "24.12.1985" : "31.12.2026";
		return new DateField(Question.of(definition).hinting("TT.MM.JJJJ, zum Beispiel " + example), definition);
	}

	@Override
	Reading read(String input) {
		String label = question().label();
		String typed = TypedText.line(input);
		if (typed.isEmpty()) {
			return question().unanswered("Geben Sie „%s“ an.".formatted(label));
		}
		if (!TypedDate.looksLikeOne(typed)) {
			return question().wrong("format",
					"Geben Sie „%s“ so ein: %s.".formatted(label, this.birth ? "24.12.1985" : "31.12.2026"));
		}
		LocalDate today = LocalDate.now(this.clock);
		Optional<LocalDate> date = TypedDate.read(typed, this.birth ? today : today.plusYears(SHORT_YEARS_AHEAD));
		if (date.isEmpty()) {
			return Reading.problem("Den Tag %s gibt es nicht. Prüfen Sie „%s“.", typed, label);
		}
		String problem = problem(date.get(), today);
		return (problem != null) ? Reading.problem("%s", problem) : Reading.of(date.get().toString());
	}

	private @Nullable String problem(LocalDate date, LocalDate today) {
		String label = question().label();
		LocalDate first = this.earliest.map((limit) -> limit.seenFrom(today)).orElse(LocalDate.MIN);
		LocalDate last = this.latest.map((limit) -> limit.seenFrom(today)).orElse(LocalDate.MAX);
		if (date.getYear() < 1850 || date.getYear() > 2199) {
			return "Prüfen Sie das Jahr in „" + label + "“: " + date.getYear() + ".";
		}
		if (date.isBefore(first)) {
			return "„" + label + "“ darf nicht vor dem " + TypedDate.show(first) + " liegen.";
		}
		if (date.isAfter(last)) {
			return "„" + label + "“ darf nicht nach dem " + TypedDate.show(last) + " liegen.";
		}
		return this.birth ? ageProblem(date, today) : null;
	}

	private @Nullable String ageProblem(LocalDate birthDate, LocalDate today) {
		int age = Period.between(birthDate, today).getYears();
		if (birthDate.isAfter(today)) {
			return "„" + question().label() + "“ muss in der Vergangenheit liegen.";
		}
		if (this.minAge != null && age < this.minAge) {
			return "Die Person muss mindestens " + this.minAge + " Jahre alt sein. Prüfen Sie „" + question().label()
					+ "“.";
		}
		if (this.maxAge != null && age > this.maxAge) {
			return "Die Person darf höchstens " + this.maxAge + " Jahre alt sein. Prüfen Sie „" + question().label()
					+ "“.";
		}
		return null;
	}

	@Override
	String input(Object value) {
		String iso = value.toString();
		return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? TypedDate.read(iso, LocalDate.MAX).map(TypedDate::show).orElse(iso)
				: iso;
	}

	@Override
	FieldView view(Shown shown) {
		return new FieldView.Input("date", question().caption(shown), shown.input(), question().autocomplete(),
				"numeric", null);
	}

}
