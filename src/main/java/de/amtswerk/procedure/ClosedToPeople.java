package de.amtswerk.procedure;

import org.camunda.bpm.engine.AuthorizationException;

/** A person made a call to the engine that is closed to everyone. */
class ClosedToPeople extends AuthorizationException {

	ClosedToPeople(String call) {
		super(("„%s“ ist für Personen geschlossen. Ein Vorgang beginnt mit einem Antrag und ändert sich nur, wenn jemand"
				+ " eine seiner Aufgaben mit ihrem Formular abschließt.")
			.formatted(call));
	}

}
