package de.amtswerk.citizen;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.mail.Confirmation;
import de.amtswerk.mail.Confirmations;
import de.amtswerk.mail.Outcome;

/** Let applicants show by a code that they read the mail of the address they gave. */
@Controller
class ConfirmationPage {

	private static final String PAGE = "/vorgaenge/{reference}/e-mail";

	private final Confirmations confirmations;

	ConfirmationPage(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@GetMapping(PAGE)
	String ask(@PathVariable String reference, Model model) {
		return show(reference, null, "", model);
	}

	@PostMapping(PAGE + "/code")
	String orderCode(@PathVariable String reference, Model model, HttpServletResponse response) {
		if (confirmation(reference).isConfirmed()) {
			return back(reference);
		}
		if (!this.confirmations.orderCode(reference)) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			return show(reference, "tooMany", "", model);
		}
		return "redirect:" + PAGE;
	}

	@PostMapping(PAGE)
	String confirm(@PathVariable String reference, @RequestParam(defaultValue = "") String code, Model model,
			HttpServletResponse response) {
		Outcome outcome = this.confirmations.confirm(reference, code);
		if (outcome == Outcome.CONFIRMED) {
			return back(reference);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return show(reference, (outcome == Outcome.WRONG) ? "wrong" : "void", code, model);
	}

	private String show(String reference, @Nullable String problem, String typed, Model model) {
		Confirmation confirmation = confirmation(reference);
		if (confirmation.isConfirmed()) {
			return back(reference);
		}
		model.addAttribute("reference", reference);
		model.addAttribute("confirmation", confirmation);
		model.addAttribute("problem", problem);
		model.addAttribute("typed", typed);
		return "citizen/e-mail";
	}

	private Confirmation confirmation(String reference) {
		return this.confirmations.find(reference).orElseThrow(NoSuchPage::new);
	}

	private String back(String reference) {
		return confirmation(reference).submitted() ? "redirect:/vorgaenge/{reference}#e-mail"
				: "redirect:/antraege/{reference}/" + Steps.CHECK + "#e-mail";
	}

}
