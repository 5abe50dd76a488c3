package de.amtswerk.staff;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Know why somebody must not do a task that is theirs by role and section. */
@FunctionalInterface
interface Exclusion {

	/** The reason as a German sentence; none if this person may do the task. */
	Optional<String> of(String person, DelegateTask task);

	/** Whether the task may not be completed as long as it is open who does it. */
	default boolean needsAPerson() {
		return false;
	}

}
