package de.amtswerk.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
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

import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.form.Forms;
import de.amtswerk.staff.Bias;
import de.amtswerk.staff.Biases;

/**
 * Let clerks say that they are biased in a case, and team leads see who is and let
 * somebody act after all (§§ 20, 21 LVwVfG).
 */
@Controller
class BiasPage {

	private static final String PAGE = "/faelle/{reference}/befangen";

	private final OwnCases cases;

	private final Biases biases;

	private final UnsentTexts unsent;

	private final FormPage declaration;

	private final FormPage clearance;

	BiasPage(OwnCases cases, Biases biases, UnsentTexts unsent, Forms forms) {
		this.cases = cases;
		this.biases = biases;
		this.unsent = unsent;
		List<FormPage> pages = read(forms);
		this.declaration = pages.get(0);
		this.clearance = pages.get(1);
	}

	private static List<FormPage> read(Forms forms) {
		ClassPathResource file = new ClassPathResource("bias.form", BiasPage.class);
		try {
			return forms.read(file.getPath(), file.getContentAsString(StandardCharsets.UTF_8)).pages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(PAGE)
	String ask(@PathVariable String reference, Authentication clerk, Model model) {
		this.cases.ofSection(clerk, reference);
		return show(reference, this.unsent.on(page(reference), clerk, this.declaration, Map.of()), clerk, model);
	}

	@PostMapping(PAGE)
	String declare(@PathVariable String reference, @RequestParam MultiValueMap<String, String> parameters,
			Authentication clerk, Model model, HttpServletResponse response) {
		this.cases.ofSection(clerk, reference);
		Answers answers = this.declaration.read(parameters, Map.of());
		if (answers.hasProblems()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(reference, answers, clerk, model);
		}
		this.biases.declare(reference, clerk.getName(), (String) answers.values().get("reason"));
		this.unsent.sent(page(reference), clerk);
		return "redirect:" + PAGE;
	}

	@GetMapping(PAGE + "/{person}")
	String askAbout(@PathVariable String reference, @PathVariable String person, Authentication lead, Model model) {
		Bias bias = keptOut(reference, person, lead);
		Answers typed = this.unsent.on(page(reference) + "/" + person, lead, this.clearance, Map.of());
		return showAbout(reference, bias, typed, lead, model);
	}

	@PostMapping(PAGE + "/{person}")
	String clear(@PathVariable String reference, @PathVariable String person,
			@RequestParam MultiValueMap<String, String> parameters, Authentication lead, Model model,
			HttpServletResponse response) {
		Bias bias = keptOut(reference, person, lead);
		Answers answers = this.clearance.read(parameters, Map.of());
		if (answers.hasProblems()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return showAbout(reference, bias, answers, lead, model);
		}
		this.biases.clear(reference, person, lead.getName(), (String) answers.values().get("finding"));
		this.unsent.sent(page(reference) + "/" + person, lead);
		return "redirect:" + PAGE;
	}

	/** A team lead decides, of the same section, about somebody else, and not biased. */
	private Bias keptOut(String reference, String person, Authentication lead) {
		this.cases.open(lead, reference);
		if (!this.cases.leads(lead, reference) || lead.getName().equals(person)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return this.biases.of(person, reference)
			.filter(Bias::isKeptOut)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String show(String reference, Answers answers, Authentication clerk, Model model) {
		Bias own = this.biases.of(clerk.getName(), reference).filter(Bias::isKeptOut).orElse(null);
		model.addAttribute("own", own);
		model.addAttribute("others",
				(this.cases.leads(clerk, reference) && own == null) ? others(reference, clerk) : List.of());
		model.addAttribute("fields", this.declaration.view(Map.of(), answers));
		this.unsent.addTo(model, page(reference), clerk);
		return page("clerk/befangen", reference, answers, model);
	}

	private List<Bias> others(String reference, Authentication lead) {
		return this.biases.in(reference).stream().filter((bias) -> !bias.person().equals(lead.getName())).toList();
	}

	private String showAbout(String reference, Bias bias, Answers answers, Authentication lead, Model model) {
		model.addAttribute("bias", bias);
		model.addAttribute("fields", this.clearance.view(Map.of(), answers));
		this.unsent.addTo(model, page(reference) + "/" + bias.person(), lead);
		return page("clerk/mitwirkung", reference, answers, model);
	}

	private static String page(String reference) {
		return "/faelle/" + reference + "/befangen";
	}

	private static String page(String view, String reference, Answers answers, Model model) {
		model.addAttribute("reference", reference);
		model.addAttribute("answers", answers);
		return view;
	}

}
