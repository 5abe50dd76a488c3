package de.amtswerk.citizen;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.application.Access;
import de.amtswerk.application.AccessCookie;
import de.amtswerk.application.Drafts;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

/** Show what is on offer, and start an application for it. */
@Controller
class ServicePages {

	private final Procedures procedures;

	private final Drafts drafts;

	private final Brakes brakes;

	ServicePages(Procedures procedures, Drafts drafts, Brakes brakes) {
		this.procedures = procedures;
		this.drafts = drafts;
		this.brakes = brakes;
	}

	@GetMapping("/")
	String offer(@RequestParam(name = "suche", defaultValue = "") String typed, Model model) {
		List<Procedure> offered = this.procedures.offered();
		List<Procedure> found = typed.isBlank() ? offered : Search.forWhat(typed).in(offered);
		model.addAttribute("typed", typed.strip());
		model.addAttribute("open", !offered.isEmpty());
		model.addAttribute("offers", found.stream().map(Offer::of).toList());
		return "citizen/start";
	}

	@GetMapping("/leistungen/{slug}")
	String describe(@PathVariable String slug, Model model) {
		model.addAttribute("procedure", procedure(slug));
		return "citizen/leistung";
	}

	@PostMapping("/antraege")
	String start(@RequestParam("service") String slug, HttpServletRequest request, HttpServletResponse response) {
		Procedure procedure = procedure(slug);
		if (!this.brakes.start().admits(request, null, response)) {
			throw new TooManyAttempts();
		}
		Access access = this.drafts.start(procedure);
		AccessCookie.give(access, request, response);
		return "redirect:/antraege/" + access.fileReference() + "/" + procedure.form().pages().get(0).key();
	}

	private Procedure procedure(String slug) {
		return this.procedures.find(slug).orElseThrow(NoSuchPage::new);
	}

}
