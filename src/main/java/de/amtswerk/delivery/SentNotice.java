package de.amtswerk.delivery;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.amtswerk.notice.Notice;

/**
 * A notice that was issued.
 *
 * @param dispatch its way by post, {@code null} until it was printed
 * @param successor the corrected version that has taken its place, {@code null} if there
 * is none
 * @param stuck whether the machine could not print it and an operator knows
 */
public record SentNotice(Notice notice, LocalDate issuedOn, @Nullable Dispatch dispatch, @Nullable Successor successor,
		boolean stuck) {

	/** The version that has taken the place of another. */
	public record Successor(UUID notice, LocalDate issuedOn) {

	}

}
