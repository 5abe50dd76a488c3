package de.amtswerk.clerk;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.casework.FollowUp;
import de.amtswerk.casework.FollowUps;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;

/** Let clerks have a case shown to them again on a day, and see what is due today. */
@Controller
class FollowUpPage {

	private static final String PAGE = "/faelle/{reference}/wiedervorlagen";

	private static final String DUE = Inbox.PATH + "/wiedervorlagen";

	private final OwnCases cases;

	private final FollowUps followUps;

	private final Remarks remarks;

	private final UnsentTexts unsent;

	private final FormPage form;

	FollowUpPage(OwnCases cases, FollowUps followUps, Remarks remarks, UnsentTexts unsent, CaseworkForms forms) {
		this.cases = cases;
		this.followUps = followUps;
		this.remarks = remarks;
		this.unsent = unsent;
		this.form = forms.page("wiedervorlage");
	}

	@GetMapping(DUE)
	String due(Principal clerk, Model model) {
		model.addAttribute("followUps", this.remarks.due(clerk.getName()));
		model.addAttribute("views", InboxChoices.views(Inbox.of("")));
		return "clerk/wiedervorlagen-faellig";
	}

	@GetMapping(PAGE)
	String list(@PathVariable String reference, Authentication clerk, Model model) {
		this.cases.open(clerk, reference);
		return show(reference, this.unsent.on(page(reference), clerk, this.form, Map.of()), clerk, model);
	}

	@PostMapping(PAGE)
	String set(@PathVariable String reference, @RequestParam MultiValueMap<String, String> parameters,
			Authentication clerk, Model model, HttpServletResponse response) {
		this.cases.open(clerk, reference);
		Answers answers = this.form.read(parameters, Map.of());
		if (CaseworkForms.refuse(answers, response)) {
			return show(reference, answers, clerk, model);
		}
		this.followUps.set(reference, LocalDate.parse(CaseworkForms.text(answers, "dueOn")),
				CaseworkForms.text(answers, "what"),
				CaseworkForms.text(answers, "forWhom").equals("me") ? clerk.getName() : null, clerk.getName());
		this.unsent.sent(page(reference), clerk);
		return "redirect:" + PAGE;
	}

	/** Whoever works on the case may tick it off, and comes back to where they did. */
	@PostMapping(PAGE + "/{id}/erledigt")
	String finish(@PathVariable String reference, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String zurueck, Authentication clerk) {
		this.cases.open(clerk, reference);
		FollowUp followUp = this.followUps.of(reference)
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!followUp.done()) {
			this.followUps.finish(followUp, clerk.getName());
		}
		return "redirect:" + (zurueck.equals("aufgaben") ? DUE : PAGE);
	}

	private String show(String reference, Answers answers, Authentication clerk, Model model) {
		model.addAttribute("reference", reference);
		model.addAttribute("followUps", this.remarks.followUps(reference));
		model.addAttribute("fields", this.form.view(Map.of(), answers));
		model.addAttribute("answers", answers);
		this.unsent.addTo(model, page(reference), clerk);
		return "clerk/wiedervorlagen";
	}

	private static String page(String reference) {
		return "/faelle/" + reference + "/wiedervorlagen";
	}

}
