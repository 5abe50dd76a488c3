package de.amtswerk.staff;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tell a start without administrator in a sentence instead of a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AdministratorMissing cause) {
		return new FailureAnalysis(cause.getMessage(),
				"AMTSWERK_ADMIN_PASSWORD setzen und neu starten; das Konto heißt dann \"admin\".", cause);
	}

}
