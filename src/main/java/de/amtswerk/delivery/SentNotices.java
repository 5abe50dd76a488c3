package de.amtswerk.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.delivery.SentNotice.Successor;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/** Put the notices of a case together with how far they are on their way. */
@Component
public class SentNotices {

	private final Notices notices;

	private final Deliveries deliveries;

	private final DeliveryProcess process;

	private final Clock clock;

	SentNotices(Notices notices, Deliveries deliveries, DeliveryProcess process, Clock clock) {
		this.notices = notices;
		this.deliveries = deliveries;
		this.process = process;
		this.clock = clock;
	}

	/** Those of a case that were issued, oldest first. */
	public List<SentNotice> of(String fileReference) {
		List<Notice> notices = this.notices.ofCase(fileReference).stream().toList();
		Map<UUID, Successor> successors = new HashMap<>();
		for (Notice notice : notices) {
			if (notice.correction() != null) {
				successors.put(notice.correction().notice(), new Successor(notice.id(), issuedOn(notice)));
			}
		}
		return notices.stream().map((notice) -> sent(notice, successors.get(notice.id()))).toList();
	}

	private SentNotice sent(Notice notice, @Nullable Successor successor) {
		Dispatch dispatch = this.deliveries.find(notice.id()).orElse(null);
		boolean stuck = dispatch == null && notice.correction() != null && this.process.isStuck(notice.id());
		return new SentNotice(notice, issuedOn(notice), dispatch, successor, stuck);
	}

	private LocalDate issuedOn(Notice notice) {
		return LocalDate.ofInstant(notice.issuedAt(), this.clock.getZone());
	}

}
