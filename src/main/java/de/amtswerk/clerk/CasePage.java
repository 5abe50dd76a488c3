package de.amtswerk.clerk;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import de.amtswerk.casefile.CaseFile;

/** Show clerks a case as a whole. */
@Controller
class CasePage {

	private static final String PAGE = "/faelle/{reference}";

	private final OwnCases cases;

	private final CaseParts parts;

	CasePage(OwnCases cases, CaseParts parts) {
		this.cases = cases;
		this.parts = parts;
	}

	@GetMapping(PAGE)
	String show(@PathVariable String reference, Authentication clerk, Model model) {
		CaseFile file = this.cases.open(clerk, reference);
		model.addAttribute("parts", this.parts.of(file));
		model.addAttribute("staffName", clerk.getName());
		return "clerk/fall";
	}

}
