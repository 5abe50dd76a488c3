package de.amtswerk.casework;

import org.jspecify.annotations.Nullable;

/**
 * How a case ended before it was decided.
 *
 * @param reason as the citizen reads it; empty for a duplicate
 * @param otherCase under which a duplicate goes on
 * @param office name of the office that it was passed on to
 */
public record CaseEnding(String fileReference, Kind kind, String reason, @Nullable String otherCase,
		@Nullable String office) {

	static CaseEnding duplicate(String fileReference, String otherCase) {
		return new CaseEnding(fileReference, Kind.DUPLICATE, "", otherCase, null);
	}

	static CaseEnding passedOn(String fileReference, String office, String reason) {
		return new CaseEnding(fileReference, Kind.PASSED_ON, reason, null, office);
	}

	/** In which way. */
	public enum Kind {

		WITHDRAWN, MOOT, DUPLICATE, PASSED_ON

	}

}
