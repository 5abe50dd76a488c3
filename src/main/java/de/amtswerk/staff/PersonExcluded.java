package de.amtswerk.staff;

import org.camunda.bpm.engine.AuthorizationException;

/** A task was to go to, or to be completed by, somebody who must not do it. */
class PersonExcluded extends AuthorizationException {

	PersonExcluded(String sentence) {
		super(sentence);
	}

}
