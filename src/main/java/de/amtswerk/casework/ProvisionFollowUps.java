package de.amtswerk.casework;

import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import de.amtswerk.notice.NoticeIssued;
import de.amtswerk.notice.Provision;

/**
 * Have a case looked at when the day comes by which the addressee of a notice must meet
 * an ancillary provision. A corrected notice that repeats it brings no second one.
 */
@Component
class ProvisionFollowUps {

	private static final int LONGEST = 900;

	private final FollowUps followUps;

	ProvisionFollowUps(FollowUps followUps) {
		this.followUps = followUps;
	}

	/** Within the transaction that issues the notice. */
	@EventListener
	void set(NoticeIssued notice) {
		for (Provision provision : notice.provisions()) {
			LocalDate dueOn = provision.dueOn();
			if (dueOn != null && !isSet(notice.fileReference(), dueOn, what(provision))) {
				this.followUps.set(notice.fileReference(), dueOn, what(provision), null, "system");
			}
		}
	}

	private boolean isSet(String fileReference, LocalDate dueOn, String what) {
		return this.followUps.of(fileReference)
			.stream()
			.anyMatch((followUp) -> followUp.dueOn().equals(dueOn) && followUp.what().equals(what));
	}

	private static String what(Provision provision) {
		String text = provision.text();
		return "Ist die Nebenbestimmung erfüllt? "
				+ ((text.length() > LONGEST) ? text.substring(0, LONGEST) + " …" : text);
	}

}
