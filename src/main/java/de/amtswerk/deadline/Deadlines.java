package de.amtswerk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

/** Count the periods of administrative law in Baden-Württemberg. */
@Component
public class Deadlines {

	private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin");

	private final Statutes statutes = Statutes.read();

	private final WorkingDays workingDays = new WorkingDays();

	/** Monday to Friday, holidays left out; the day one counts from is not counted. */
	public LocalDate addWorkingDays(LocalDate from, int days) {
		if (days < 1) {
			throw new IllegalArgumentException(
					"Gefragt: " + days + " Arbeitstage nach dem " + from + ". Mindestens einer ist nötig.");
		}
		return this.workingDays.after(from, days);
	}

	/**
	 * The day on which a notice counts as notified.
	 * @param procedureBegan decides between old and new law (§ 102b LVwVfG)
	 * @param sent the day that the channel counts from, see {@link Channel}
	 * @throws NotificationRuleMissing if the law has no such way, or had none then
	 */
	public DueDate notified(Channel channel, Regime regime, LocalDate procedureBegan, LocalDate sent) {
		return this.statutes.notification(channel, regime, procedureBegan, sent).after(sent, this.workingDays);
	}

	/**
	 * The last day on which an objection is in time, if the notice instructs correctly.
	 */
	public DueDate objectionEnds(LocalDate notified) {
		return this.statutes.objection().after(notified, this.workingDays);
	}

	/**
	 * The day after which an application counts as approved, where a statute orders it.
	 * @param complete the day on which the last document arrived
	 */
	public DueDate deemedApprovalAfter(LocalDate complete) {
		return this.statutes.deemedApproval().after(complete, this.workingDays);
	}

	/** The moment at which a period is over: midnight that ends its last day. */
	public Instant expiry(LocalDate lastDay) {
		return lastDay.plusDays(1).atStartOfDay(LEGAL_TIME).toInstant();
	}

}
