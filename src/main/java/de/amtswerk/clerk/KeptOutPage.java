package de.amtswerk.clerk;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tell a clerk why a case stays closed. */
@ControllerAdvice
class KeptOutPage {

	@ExceptionHandler
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String show(KeptOut reason, Model model) {
		model.addAttribute("sentence", reason.getMessage());
		return "clerk/ausgeschlossen";
	}

}
