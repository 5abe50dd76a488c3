package de.amtswerk.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.springframework.stereotype.Component;

import de.amtswerk.deadline.Deadlines;
import de.amtswerk.engine.ForModelers;

/** Offer deadlines to due dates and timers of models. */
@Component
@ForModelers("deadlines")
public class DeadlinesForModelers {

	private final Deadlines deadlines;

	private final Clock clock;

	DeadlinesForModelers(Deadlines deadlines, Clock clock) {
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** The end of the n-th working day from today: a due date. */
	public Date workingDays(int days) {
		LocalDate day = this.deadlines.addWorkingDays(LocalDate.now(this.clock), days);
		return Date.from(day.atTime(LocalTime.of(23, 59)).atZone(this.clock.getZone()).toInstant());
	}

	/**
	 * Midnight after this day (ISO text): the moment for a timer that waits until the day
	 * is over.
	 */
	public Date endOf(String day) {
		return Date.from(this.deadlines.expiry(LocalDate.parse(day)));
	}

}
