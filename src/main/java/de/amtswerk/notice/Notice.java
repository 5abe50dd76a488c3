package de.amtswerk.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice or letter that was issued.
 *
 * @param template file stem of its template
 * @param sha256 fingerprint of the PDF, lower-case hex
 * @param decides whether it is an administrative act; a letter that decides nothing is
 * none
 * @param signatory who answers for it, as printed
 */
public record Notice(UUID id, String fileReference, String template, String title, State state, boolean decides,
		String sha256, String signatory, Instant issuedAt) {

	/** The life of a notice. */
	public enum State {

		DRAFT, ISSUED, CORRECTED

	}

}
