package de.amtswerk.task;

/**
 * Something was not done with a task, for the reason that its text tells clerks.
 */
public class NotDone extends RuntimeException {

	NotDone(String sentence, RuntimeException cause) {
		super(sentence, cause);
	}

}
