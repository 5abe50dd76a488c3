package de.amtswerk.casework;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.delivery.Deliveries;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.NoticeCorrected;

/**
 * See corrected versions off to the post. The case may be over and has no task for it, so
 * a follow-up stands in its place until somebody has recorded the day.
 */
@Component
public class CorrectedPost {

	private static final String WHAT = "Berichtigte Fassung zur Post geben und den Tag eintragen (unter „Bescheide und Schreiben“).";

	private final FollowUps followUps;

	private final Deliveries deliveries;

	private final Clock clock;

	CorrectedPost(FollowUps followUps, Deliveries deliveries, Clock clock) {
		this.followUps = followUps;
		this.deliveries = deliveries;
		this.clock = clock;
	}

	/** Within the transaction that issues the corrected version. */
	@EventListener
	void remind(NoticeCorrected corrected) {
		this.followUps.set(corrected.fileReference(), LocalDate.now(this.clock), WHAT, null, "system");
	}

	/**
	 * Record the day of posting.
	 * @return false if it is not printed yet, or the day is known
	 * @throws de.amtswerk.delivery.PostingDateImplausible when the day is in the future
	 * or before the notice
	 */
	@Transactional
	public boolean record(Notice notice, LocalDate sentOn, String clerk) {
		boolean recorded = this.deliveries.recordPostingOfCorrection(notice.id(), sentOn, clerk);
		if (recorded) {
			this.followUps.of(notice.fileReference())
				.stream()
				.filter((followUp) -> !followUp.done() && followUp.what().equals(WHAT))
				.findFirst()
				.ifPresent((followUp) -> this.followUps.finish(followUp, clerk));
		}
		return recorded;
	}

}
