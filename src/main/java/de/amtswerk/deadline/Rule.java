package de.amtswerk.deadline;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;

/**
 * Count a statutory period: so much time after the event, the day of the event left out
 * (§ 31 LVwVfG, §§ 187 to 193 BGB).
 *
 * @param period ISO 8601, such as {@code P4D} or {@code P1M}
 * @param text German sentence that cites the paragraph
 * @param shiftedBy paragraph that moves an end on a weekend or holiday to the next
 * working day; none, if the end stays where it is
 */
record Rule(Period period, String text, @Nullable String shiftedBy) {

	DueDate after(LocalDate event, WorkingDays workingDays) {
		LocalDate end = event.plus(this.period);
		LocalDate shifted = (this.shiftedBy != null) ? workingDays.onOrAfter(end) : end;
		return new DueDate(shifted, shifted.equals(end) ? this.text
				: this.text + ", verschoben auf den nächsten Werktag, " + this.shiftedBy);
	}

}
