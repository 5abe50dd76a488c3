package de.amtswerk.procedure;

import java.util.Collection;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * What was submitted for a task is not what the task's form allows; the task stays open.
 * Camunda's REST layer answers 400 to this kind of exception alone.
 */
class SubmissionRefused extends FormFieldValidationException {

	SubmissionRefused(String task, Collection<String> problems) {
		super(problems, "Die Aufgabe „%s“ bleibt offen. %s".formatted(task, String.join(" ", problems)));
	}

}
