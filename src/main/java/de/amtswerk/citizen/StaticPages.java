package de.amtswerk.citizen;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Show the pages that the law wants on every site. */
@Controller
class StaticPages {

	@GetMapping("/impressum")
	String imprint() {
		return "impressum";
	}

	@GetMapping("/datenschutz")
	String privacy() {
		return "datenschutz";
	}

	@GetMapping("/barrierefreiheit")
	String accessibility() {
		return "barrierefreiheit";
	}

}
