package de.amtswerk.clerk;

import java.util.List;

import de.amtswerk.task.TaskSheet;

/**
 * Offer what else can be done at a task before it is completed, such as a look at its
 * notice. What was typed is kept before anybody goes there.
 */
interface FurtherSteps {

	List<FurtherStep> of(TaskSheet task);

	/**
	 * One thing that can be done.
	 *
	 * @param label of its button
	 * @param address of its page
	 */
	record FurtherStep(String label, String address) {

	}

}
