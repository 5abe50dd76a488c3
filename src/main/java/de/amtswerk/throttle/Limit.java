package de.amtswerk.throttle;

import java.time.Duration;

import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * Say how many attempts are admitted within a period; they come back one by one.
 *
 * @param attempts that may come at once
 * @param period after which all of them are available again
 */
public record Limit(int attempts, Duration period) {

	public Limit {
		if (attempts < 1 || period.toMillis() < attempts) {
			throw new IllegalArgumentException(
					"%d attempts in %s are no limit; write one as 10/15m, ten within fifteen minutes"
						.formatted(attempts, period));
		}
	}

	/** Read a limit as settings write it: {@code 10/15m}. */
	public static Limit valueOf(String text) {
		String[] parts = text.strip().split("\\s*/\\s*");
		if (parts.length != 2 || !parts[0].matches("\\d{1,6}") || !parts[1].matches("\\d{1,6}[smhd]")) {
			throw new IllegalArgumentException(
					"%s is no limit; write one as 10/15m, ten within fifteen minutes".formatted(text));
		}
		return new Limit(Integer.parseInt(parts[0]),
				DurationFormatterUtils.parse(parts[1], DurationFormat.Style.SIMPLE));
	}

	/** The time until one more attempt is available, whatever was spent. */
	public Duration pause() {
		return this.period.dividedBy(this.attempts);
	}

	/** The same in whole seconds, as the HTTP header {@code Retry-After} takes it. */
	public String retryAfter() {
		return Long.toString(pause().plusMillis(999).toSeconds());
	}

	@Override
	public String toString() {
		return this.attempts + "/" + DurationFormatterUtils.print(this.period, DurationFormat.Style.COMPOSITE);
	}

}
