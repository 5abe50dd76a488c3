package de.amtswerk.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day, alone or on a day, in the city's own time and kept as ISO text. */
final class MomentField extends Field {

	private static final Pattern TIME = Pattern
		.compile("([01]?\\d|2[0-3])(?:[:.]([0-5]\\d)(?:[:.]00)?(?: ?Uhr)?| ?Uhr)", Pattern.CASE_INSENSITIVE);

	private static final Pattern DAY_AND_TIME = Pattern.compile("(.+?)(?:, ?| um | |T)(\\S+(?: ?Uhr)?)",
			Pattern.CASE_INSENSITIVE);

	private final boolean onADay;

	private final int interval;

	private final boolean future;

	private final Clock clock;

	private MomentField(Question question, Definition definition) {
		super(question);
		Integer interval = definition.integer("timeInterval");
		this.onADay = definition.text("subtype").orElse("").equals("datetime");
		this.interval = (interval != null && interval > 0) ? interval : 1;
		this.future = definition.is("disallowPassedDates");
		this.clock = definition.clock();
	}

	static MomentField of(Definition definition) {
		TextFormat.refuse(definition);
		if (!definition.text("timeSerializingFormat").orElse("").equals("no_timezone")) {
			definition.problem("timeSerializingFormat",
					"Uhrzeiten gelten in der Zeit der Stadt. Stellen Sie „Time format“ auf „No timezone“"
							+ " („timeSerializingFormat“: „no_timezone“).");
		}
		boolean onADay = definition.text("subtype").orElse("").equals("datetime");
		return new MomentField(
				Question.of(definition)
					.hinting(onADay ? "TT.MM.JJJJ und Uhrzeit, zum Beispiel 31.12.2026 13:45" : "Zum Beispiel 13:45"),
				definition);
	}

	@Override
	Reading read(String input) {
		String label = question().label();
		String typed = TypedText.line(input);
		if (typed.isEmpty()) {
			return question().unanswered("Geben Sie „%s“ an.".formatted(label));
		}
		Matcher parts = DAY_AND_TIME.matcher(typed);
		Optional<LocalDate> day = (this.onADay && parts.matches())
				? TypedDate.read(parts.group(1), LocalDate.now(this.clock).plusYears(20)) : Optional.empty();
		Optional<LocalTime> time = !this.onADay ? time(typed)
				: parts.matches() ? time(parts.group(2)) : Optional.empty();
		if (time.isEmpty() || day.isEmpty() == this.onADay) {
			return question().wrong("format",
					"Geben Sie „%s“ so ein: %s.".formatted(label, this.onADay ? "31.12.2026 13:45" : "13:45"));
		}
		return within(day, time.get());
	}

	private Reading within(Optional<LocalDate> day, LocalTime time) {
		String label = question().label();
		if ((time.getHour() * 60 + time.getMinute()) % this.interval != 0) {
			return Reading.problem("Geben Sie „%s“ in Schritten von %d Minuten an.", label, this.interval);
		}
		if (day.isEmpty()) {
			return Reading.of(time.toString());
		}
		if (day.get().getYear() < 1850 || day.get().getYear() > 2199) {
			return Reading.problem("Prüfen Sie das Jahr in „%s“: %d.", label, day.get().getYear());
		}
		if (this.future && day.get().isBefore(LocalDate.now(this.clock))) {
			return question().wrong("min",
					"„%s“ darf nicht vor dem %s liegen.".formatted(label, TypedDate.show(LocalDate.now(this.clock))));
		}
		return Reading.of(LocalDateTime.of(day.get(), time).toString());
	}

	private static Optional<LocalTime> time(String text) {
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			return Optional.empty();
		}
		int minute = (time.group(2) != null) ? Integer.parseInt(time.group(2)) : 0;
		return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), minute));
	}

	@Override
	String input(Object value) {
		String[] parts = value.toString().split("T", 2);
		return (parts.length < 2) ? value.toString() : Plain.text(parts[0]) + " " + parts[1];
	}

	@Override
	String text(Object value) {
		return input(value) + " Uhr";
	}

	@Override
	FieldView view(Shown shown) {
		return new FieldView.Input("date", question().caption(shown), shown.input(), question().autocomplete(), null,
				null);
	}

}
