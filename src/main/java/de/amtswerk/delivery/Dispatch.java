package de.amtswerk.delivery;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice on its way.
 *
 * @param printFile name in the print folder
 * @param sentOn day of posting, {@code null} until it was recorded, as all that follows
 * @param notifiedOn day on which the notice counts as notified, with the rule it came
 * from
 * @param objectionEndsOn last day for an objection, with the rule it came from
 */
public record Dispatch(String printFile, @Nullable LocalDate sentOn, @Nullable LocalDate notifiedOn,
		@Nullable String notifiedRule, @Nullable LocalDate objectionEndsOn, @Nullable String objectionRule) {

}
