package de.amtswerk.casework;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A day on which a case is to be looked at again (Wiedervorlage).
 *
 * @param person user id of who looks; {@code null} for anybody who works on the service
 */
public record FollowUp(UUID id, String fileReference, String service, LocalDate dueOn, String what,
		@Nullable String person, boolean done) {

}
