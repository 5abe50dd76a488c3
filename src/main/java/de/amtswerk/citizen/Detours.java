package de.amtswerk.citizen;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

import de.amtswerk.application.Applications;
import de.amtswerk.application.NoSuchDraft;

/** Lead people who cannot have the page they asked for to the one they need. */
@ControllerAdvice(basePackageClasses = Detours.class)
class Detours {

	private final Applications applications;

	Detours(Applications applications) {
		this.applications = applications;
	}

	@ExceptionHandler
	String askForAccess(AccessMissing missing) {
		return "redirect:/vorgaenge?aktenzeichen=" + missing.fileReference();
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String leaveItToTheClerk(RecordedByStaff recorded, Model model) {
		model.addAttribute("reference", recorded.fileReference());
		return "citizen/wird-erfasst";
	}

	@ExceptionHandler
	String goOnWithDraft(NotSubmitted draft) {
		return "redirect:/antraege/{reference}";
	}

	@ExceptionHandler
	String showReceipt(NoSuchDraft submitted, HttpServletResponse response) {
		if (this.applications.find(submitted.fileReference()).isPresent()) {
			return "redirect:/antraege/{reference}/eingang";
		}
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "citizen/nicht-angeboten";
	}

}
