package de.amtswerk.city;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The city's clock in tests: it runs, and it can be moved; the engine's clock follows.
 */
public class MovableClock extends Clock {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private volatile Duration offset = Duration.ZERO;

	/** Let it be ten in the morning of this day in Stuttgart. */
	public void moveTo(LocalDate day) {
		Instant now = Instant.now();
		this.offset = Duration.between(now, day.atTime(LocalTime.of(10, 0)).atZone(BERLIN).toInstant());
		ClockUtil.offset(this.offset.toMillis());
	}

	@Override
	public ZoneId getZone() {
		return BERLIN;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("The city lives in " + BERLIN);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.offset);
	}

}
