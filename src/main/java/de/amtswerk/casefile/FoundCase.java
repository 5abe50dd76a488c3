package de.amtswerk.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param applicant name as it was given
 * @param closedAt {@code null} as long as it is open, or if nobody knows
 */
public record FoundCase(String fileReference, String service, String processDefinitionId, String applicant,
		Instant openedAt, boolean closed, @Nullable Instant closedAt) {

}
