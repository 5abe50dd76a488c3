package de.amtswerk.worklist;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody keeps.
 *
 * @param section whose people see it, too; {@code null} if it is the owner's alone
 * @param query the part of the address after the question mark; never a name that was
 * searched for
 */
public record SavedFilter(UUID id, String owner, @Nullable String section, String name, String query) {

	public SavedFilter {
		name = name.strip();
		if (name.isEmpty() || name.length() > 100 || query.length() > 1000) {
			throw new IllegalArgumentException("A filter has a name of 1 to 100 characters and an address of at most "
					+ "1000; these are %d and %d".formatted(name.length(), query.length()));
		}
	}

}
