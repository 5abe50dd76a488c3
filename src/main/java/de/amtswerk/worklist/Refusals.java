package de.amtswerk.worklist;

import org.camunda.bpm.engine.AuthorizationException;

/** Tell people why the engine does not let them do something with a task. */
public final class Refusals {

	private Refusals() {
	}

	/** The house's own refusals say in German why; the engine's do not. */
	public static String sentence(AuthorizationException refusal) {
		return (refusal.getClass() != AuthorizationException.class) ? refusal.getMessage()
				: "Diese Aufgabe liegt nicht bei Ihrem Sachgebiet.";
	}

}
