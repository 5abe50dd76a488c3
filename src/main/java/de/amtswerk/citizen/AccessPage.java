package de.amtswerk.citizen;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import de.amtswerk.throttle.Throttle;

/** Let people in to their draft or case, on any device, and out again. */
@Controller
class AccessPage {

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final String VIEW = "citizen/zugang";

	private final Throttle addresses = new Throttle(10, PERIOD);

	private final Throttle references = new Throttle(5, PERIOD);

	private final Accesses accesses;

	AccessPage(Accesses accesses) {
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
		if (!this.addresses.admits(request.getRemoteAddr()) || !this.references.admits(access.fileReference())) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PERIOD.toSeconds()));
			return refuse("tooMany", HttpStatus.TOO_MANY_REQUESTS, model, response);
		}
		if (!this.accesses.opens(access.fileReference(), access.secret())) {
			return refuse("wrong", HttpStatus.UNPROCESSABLE_ENTITY, model, response);
		}
		AccessCookie.give(access, request, response);
		return "redirect:/vorgaenge/" + access.fileReference();
	}

	@PostMapping("/vorgaenge/{reference}/abmelden")
	String leave(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
		AccessCookie.take(reference, request, response);
		return "redirect:/vorgaenge?abgemeldet";
	}

	private static String refuse(String problem, HttpStatus status, Model model, HttpServletResponse response) {
		model.addAttribute("problem", problem);
		response.setStatus(status.value());
		return VIEW;
	}

}
