package de.amtswerk.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Say for whom and since when a {@link Rule} fixes the day of notification. */
record NotificationRule(Channel channel, Regime regime, Decisive validBy, @Nullable LocalDate from,
		@Nullable LocalDate until, Rule rule) {

	boolean covers(Channel channel, Regime regime, LocalDate procedureBegan, LocalDate sent) {
		LocalDate decisive = (this.validBy == Decisive.SENT) ? sent : procedureBegan;
		return this.channel == channel && this.regime == regime && (this.from == null || !decisive.isBefore(this.from))
				&& (this.until == null || !decisive.isAfter(this.until));
	}

	/** Which day decides between the old law and the new. */
	enum Decisive {

		PROCEDURE_BEGAN, SENT

	}

}
