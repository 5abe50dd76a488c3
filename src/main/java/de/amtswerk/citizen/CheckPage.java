package de.amtswerk.citizen;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.application.ApplicationIncomplete;
import de.amtswerk.application.Applications;
import de.amtswerk.application.Draft;
import de.amtswerk.mail.Confirmations;

/** Let people check all their answers, and submit them. */
@Controller
class CheckPage {

	private static final String PAGE = "redirect:/antraege/{reference}/" + Steps.CHECK;

	private final Applications applications;

	private final Confirmations confirmations;

	private final Brakes brakes;

	CheckPage(Applications applications, Confirmations confirmations, Brakes brakes) {
		this.applications = applications;
		this.confirmations = confirmations;
		this.brakes = brakes;
	}

	@GetMapping("/antraege/{reference}/" + Steps.CHECK)
	String check(Draft draft, @RequestParam(name = "geaendert", defaultValue = "false") boolean changed, Model model) {
		Steps steps = new Steps(draft);
		Optional<String> open = steps.open();
		if (open.isPresent()) {
			return "redirect:/antraege/{reference}/" + open.get() + "?zurueck=" + Steps.CHECK;
		}
		model.addAttribute("draft", draft);
		model.addAttribute("groups", draft.form().summary(draft.answers()));
		model.addAttribute("total", steps.total());
		model.addAttribute("before", steps.pages().get(steps.pages().size() - 1).key());
		model.addAttribute("news", changed ? Optional.of(draft.changes()) : FormSeen.news(draft));
		this.confirmations.find(draft.fileReference())
			.filter((confirmation) -> draft.recording() == null)
			.ifPresent((confirmation) -> model.addAttribute("confirmation", confirmation));
		return "citizen/pruefen";
	}

	/** What a clerk records is not counted: an office records all day. */
	@PostMapping("/antraege/{reference}/absenden")
	String submit(Draft draft, @RequestParam(name = FormSeen.PARAMETER, defaultValue = "") String seen, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (draft.recording() == null && !this.brakes.submit().admits(request, draft.fileReference(), response)) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			model.addAttribute("tooMany", true);
			return check(draft, false, model);
		}
		if (FormSeen.isOutdated(seen, draft)) {
			return PAGE + "?geaendert=true";
		}
		this.applications.submit(draft.fileReference());
		return "redirect:/antraege/{reference}/eingang";
	}

	/** The check page leads on to what is open. */
	@ExceptionHandler
	String incomplete(ApplicationIncomplete incomplete) {
		return PAGE;
	}

}
