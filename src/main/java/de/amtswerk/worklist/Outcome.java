package de.amtswerk.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What became of a wish for one task.
 *
 * @param task its name, with the file reference; empty if it is gone
 * @param refusal why nothing was done, or {@code null}
 */
public record Outcome(String taskId, String task, @Nullable Refusal refusal) {

	public boolean isDone() {
		return this.refusal == null;
	}

	/** Why a task was left as it is. */
	public enum Refusal {

		/** Somebody has finished it, or it is not for this person to see. */
		GONE,

		/** Somebody else has taken it meanwhile. */
		TAKEN,

		/** It is not for this person to decide. */
		NOT_YOURS,

		/** The colleague does not work on this service. */
		NOT_THEIRS

	}

}
