package de.amtswerk.delivery;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import de.amtswerk.notice.Notice;

/**
 * A notice that was issued.
 *
 * @param dispatch its way by post, {@code null} until it was printed
 */
public record SentNotice(Notice notice, LocalDate issuedOn, @Nullable Dispatch dispatch) {

}
