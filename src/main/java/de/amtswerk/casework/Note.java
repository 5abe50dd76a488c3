package de.amtswerk.casework;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a clerk notes about a case.
 *
 * @param author user id
 * @param struckReason why the author struck it out; {@code null} as long as it holds
 */
public record Note(UUID id, String fileReference, String author, Instant writtenAt, Audience audience, String text,
		@Nullable String struckReason) {

	boolean isFor(String person, boolean lead) {
		return this.audience == Audience.SECTION || lead || this.author.equals(person);
	}

	public boolean isStruck() {
		return this.struckReason != null;
	}

	/** Who reads a note, of those who may open the case. */
	public enum Audience {

		SECTION, AUTHOR_AND_LEAD

	}

}
