package de.amtswerk.citizen;

import java.security.Principal;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import de.amtswerk.application.Application;
import de.amtswerk.application.Recording;
import de.amtswerk.casework.CaseEndings;
import de.amtswerk.delivery.SentNotices;
import de.amtswerk.mail.Confirmations;
import de.amtswerk.procedure.CaseProgress;

/** Show an application after its submission: the receipt, and where its case stands. */
@Controller
class CasePages {

	private final CaseProgress progress;

	private final CaseEndings endings;

	private final SentNotices notices;

	private final Confirmations confirmations;

	private final Clock clock;

	CasePages(CaseProgress progress, CaseEndings endings, SentNotices notices, Confirmations confirmations,
			Clock clock) {
		this.progress = progress;
		this.endings = endings;
		this.notices = notices;
		this.confirmations = confirmations;
		this.clock = clock;
	}

	@GetMapping("/antraege/{reference}/eingang")
	String receipt(Application application, @Nullable Principal person, Model model) {
		describe(application, model);
		Recording recording = application.recording();
		model.addAttribute("clerk", recording != null && person != null && recording.clerk().equals(person.getName()));
		return "citizen/eingang";
	}

	@GetMapping("/vorgaenge/{reference}")
	String status(Application application, Model model) {
		describe(application, model);
		model.addAttribute("notices", this.notices.of(application.fileReference()));
		this.confirmations.find(application.fileReference())
			.ifPresent((confirmation) -> model.addAttribute("confirmation", confirmation));
		return "citizen/vorgang";
	}

	private void describe(Application application, Model model) {
		// "application" is Thymeleaf's own word
		model.addAttribute("submission", application);
		model.addAttribute("receivedAt", application.receivedAt().atZone(this.clock.getZone()));
		model.addAttribute("receivedOn", application.receivedOn(this.clock.getZone()));
		model.addAttribute("groups", application.procedure().form().summary(application.answers()));
		this.endings.find(application.fileReference()).ifPresent((ending) -> model.addAttribute("ending", ending));
		model.addAttribute("steps", this.progress.of(application.fileReference()));
	}

}
