package de.amtswerk.worklist;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** A task that somebody has completed. */
public record FinishedTask(String taskId, @Nullable String fileReference, String applicant, String serviceName,
		String taskName, OffsetDateTime received, OffsetDateTime finished) {

}
