package de.amtswerk.citizen;

import java.util.regex.Pattern;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Show the pages that the law wants on every site. */
@Controller
class StaticPages {

	private static final Pattern ADDRESS = Pattern.compile("/[\\w/.-]{0,200}");

	private final AccessibilitySettings accessibility;

	StaticPages(AccessibilitySettings accessibility) {
		this.accessibility = accessibility;
	}

	@GetMapping("/impressum")
	String imprint() {
		return "impressum";
	}

	@GetMapping("/datenschutz")
	String privacy() {
		return "datenschutz";
	}

	@GetMapping("/barrierefreiheit")
	String accessibility(@RequestParam(name = "seite", defaultValue = "") String page, Model model) {
		model.addAttribute("accessibility", this.accessibility);
		// anybody can write a link to this page: only what looks like an address is shown
		model.addAttribute("reported", ADDRESS.matcher(page).matches() ? page : "");
		return "barrierefreiheit";
	}

}
