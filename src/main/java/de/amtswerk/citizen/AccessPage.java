package de.amtswerk.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.application.Access;
import de.amtswerk.application.AccessCookie;
import de.amtswerk.application.Accesses;
import de.amtswerk.application.Secret;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.COOKIES;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

/** Let people in to their draft or case, on any device, and out again. */
@Controller
class AccessPage {

	private static final String VIEW = "citizen/zugang";

	/** A browser obeys it where it came over TLS. */
	private static final ClearSiteDataHeaderWriter NOTHING_STAYS = new ClearSiteDataHeaderWriter(CACHE, COOKIES,
			STORAGE);

	private final Brakes brakes;

	private final Accesses accesses;

	AccessPage(Brakes brakes, Accesses accesses) {
		this.brakes = brakes;
		this.accesses = accesses;
	}

	@GetMapping("/vorgaenge")
	String ask(@RequestParam(name = "aktenzeichen", defaultValue = "") String reference, Model model) {
		model.addAttribute("reference", reference);
		return VIEW;
	}

	/** Unknown reference and wrong secret get the same answer. */
	@PostMapping("/vorgaenge")
	String enter(@RequestParam(name = "aktenzeichen", defaultValue = "") String typed,
			@RequestParam(name = "zugangscode", defaultValue = "") String code, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		model.addAttribute("reference", typed);
		Access access = new Access(Accesses.normalise(typed), new Secret(code));
		if (!this.brakes.access().admits(request, access.fileReference(), response)) {
			return refuse("tooMany", HttpStatus.TOO_MANY_REQUESTS, model, response);
		}
		if (!this.accesses.opens(access.fileReference(), access.secret())) {
			return refuse("wrong", HttpStatus.UNPROCESSABLE_ENTITY, model, response);
		}
		this.brakes.access().forgive(request, access.fileReference());
		AccessCookie.give(access, request, response);
		return "redirect:/vorgaenge/" + access.fileReference();
	}

	/**
	 * Leave for good: people do it where others come after them, in a library or an
	 * office.
	 */
	@PostMapping("/vorgaenge/{reference}/abmelden")
	String leave(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
		AccessCookie.take(reference, request, response);
		NOTHING_STAYS.writeHeaders(request, response);
		return "redirect:/vorgaenge?abgemeldet";
	}

	private static String refuse(String problem, HttpStatus status, Model model, HttpServletResponse response) {
		model.addAttribute("problem", problem);
		response.setStatus(status.value());
		return VIEW;
	}

}
