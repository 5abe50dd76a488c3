package de.amtswerk.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice or letter that was issued.
 *
 * @param template file stem of its template
 * @param sha256 fingerprint of the PDF, lower-case hex
 * @param decides whether it is an administrative act; a letter that decides nothing is
 * none
 * @param signatory who answers for it, as printed
 * @param correction what it corrects, {@code null} if it is no corrected version
 */
public record Notice(UUID id, String fileReference, String template, String title, State state, boolean decides,
		String sha256, String signatory, Instant issuedAt, @Nullable Correction correction) {

	/**
	 * Why this version takes the place of another.
	 *
	 * @param notice the version whose place it takes
	 * @param reason the obvious mistake, as the addressee reads it
	 * @param clerk who corrected it
	 */
	public record Correction(UUID notice, String reason, String clerk) {

	}

	/** The life of a notice. */
	public enum State {

		ISSUED, CORRECTED

	}

}
