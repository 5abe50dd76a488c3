package de.amtswerk.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/** Put the notices of a case together with how far they are on their way. */
@Component
public class SentNotices {

	private final Notices notices;

	private final Deliveries deliveries;

	private final Clock clock;

	SentNotices(Notices notices, Deliveries deliveries, Clock clock) {
		this.notices = notices;
		this.deliveries = deliveries;
		this.clock = clock;
	}

	/** Those of a case that were issued, oldest first. */
	public List<SentNotice> of(String fileReference) {
		return this.notices.ofCase(fileReference)
			.stream()
			.filter((notice) -> notice.state() != Notice.State.DRAFT)
			.map(this::sent)
			.toList();
	}

	private SentNotice sent(Notice notice) {
		return new SentNotice(notice, LocalDate.ofInstant(notice.issuedAt(), this.clock.getZone()),
				this.deliveries.find(notice.id()).orElse(null));
	}

}
