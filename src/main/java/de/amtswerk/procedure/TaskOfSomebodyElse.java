package de.amtswerk.procedure;

import org.camunda.bpm.engine.AuthorizationException;

/** A person reached for a task that is not theirs, or for somebody else's name. */
class TaskOfSomebodyElse extends AuthorizationException {

	TaskOfSomebodyElse(String sentence, Object... details) {
		super(sentence.formatted(details));
	}

}
