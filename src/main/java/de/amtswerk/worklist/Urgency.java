package de.amtswerk.worklist;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Say how urgent a task is by its due date. In the index, tasks without a date and tasks
 * whose clock is stopped have dates that never come, so that they are sorted last.
 */
public enum Urgency {

	OVERDUE, SOON, IN_TIME, STOPPED;

	static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	static final OffsetDateTime WHEN_IT_RUNS_AGAIN = OffsetDateTime.of(9998, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	private static final Duration SOON_ENOUGH = Duration.ofDays(3);

	static Urgency of(@Nullable OffsetDateTime due, boolean stopped, OffsetDateTime now) {
		OffsetDateTime sorted = sorted(due, stopped);
		if (stopped) {
			return STOPPED;
		}
		return sorted.isBefore(OVERDUE.end(now)) ? OVERDUE : sorted.isBefore(SOON.end(now)) ? SOON : IN_TIME;
	}

	static OffsetDateTime sorted(@Nullable OffsetDateTime due, boolean stopped) {
		return stopped ? WHEN_IT_RUNS_AGAIN : (due != null) ? due : NEVER;
	}

	/** The first date, as the index has it, that counts as this. */
	OffsetDateTime begin(OffsetDateTime now) {
		return switch (this) {
			case OVERDUE -> LONG_AGO;
			case SOON -> OVERDUE.end(now);
			case IN_TIME -> SOON.end(now);
			case STOPPED -> WHEN_IT_RUNS_AGAIN;
		};
	}

	/** The first date that does not count as this any more. */
	OffsetDateTime end(OffsetDateTime now) {
		return switch (this) {
			case OVERDUE -> now;
			case SOON -> now.plus(SOON_ENOUGH);
			case IN_TIME -> WHEN_IT_RUNS_AGAIN;
			case STOPPED -> NEVER;
		};
	}

}
