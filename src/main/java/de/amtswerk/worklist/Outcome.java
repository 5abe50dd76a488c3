package de.amtswerk.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What became of a wish for one task.
 *
 * @param task its name; empty if it is gone
 * @param refusal why nothing was done, as a German sentence, or {@code null}
 * @param taken whether that was since a colleague has it
 */
public record Outcome(String taskId, String task, @Nullable String refusal, boolean taken) {

	static Outcome gone(String taskId) {
		return new Outcome(taskId, "", "Eine Aufgabe ist nicht mehr da oder liegt nicht mehr bei Ihnen.", false);
	}

	public boolean isDone() {
		return this.refusal == null;
	}

}
