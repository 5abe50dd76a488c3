package de.amtswerk.letter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tell a start without a usable seal in a sentence instead of a stack trace. */
class SealUnusableAnalyzer extends AbstractFailureAnalyzer<SealUnusable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SealUnusable cause) {
		return new FailureAnalysis(cause.getMessage(),
				"AMTSWERK_SEAL_KEY_FILE und AMTSWERK_SEAL_PASSWORD berichtigen und neu starten; ohne AMTSWERK_SEAL_KEY_FILE "
						+ "werden Bescheide nicht gesiegelt.",
				cause);
	}

}
