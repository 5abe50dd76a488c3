package de.amtswerk.notice;

import java.util.List;
import java.util.UUID;

/**
 * A notice was issued; told in the transaction that issues it.
 *
 * @param provisions what the addressee must meet, some of it by a day
 */
public record NoticeIssued(String fileReference, UUID noticeId, List<Provision> provisions) {

	public NoticeIssued {
		provisions = List.copyOf(provisions);
	}

}
