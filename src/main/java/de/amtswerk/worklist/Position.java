package de.amtswerk.worklist;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: after this task. A name is never part of it, since it goes
 * into addresses.
 *
 * @param at the date that the list is sorted by there; {@code null} if it is sorted by
 * name
 */
public record Position(@Nullable Instant at, String task) {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-[\\dT:.-]+Z)?~([\\w-]{1,64})");

	/** As {@link #toString()} wrote it, or nothing. */
	public static Optional<Position> parse(@Nullable String text) {
		var written = WRITTEN.matcher((text != null) ? text : "");
		if (!written.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Position((written.group(1) != null) ? Instant.parse(written.group(1)) : null,
					written.group(2)));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return ((this.at != null) ? this.at : "") + "~" + this.task;
	}

}
