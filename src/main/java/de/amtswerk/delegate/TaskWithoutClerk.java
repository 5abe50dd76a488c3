package de.amtswerk.delegate;

/** A task whose clerk must be known was to be completed by nobody. */
class TaskWithoutClerk extends RuntimeException {

	TaskWithoutClerk(String task) {
		super("Die Aufgabe \"%s\" kann nur eine angemeldete Person abschließen, denn ihr Name steht im Bescheid."
			.formatted(task));
	}

}
