package de.amtswerk.clerk;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

import de.amtswerk.casework.CaseEndings;
import de.amtswerk.casework.Duplicates;
import de.amtswerk.casework.NotEnded;
import de.amtswerk.casework.PassingOn;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;

/**
 * Let clerks end a case that needs no decision: it is moot, a duplicate, or for another
 * office.
 */
@Controller
class EndingPage {

	private static final String PAGE = "/faelle/{reference}/abschluss/{way}";

	private static final String MOOT = "erledigung";

	private static final String DUPLICATE = "doppelt";

	private static final String PASS_ON = "abgabe";

	private final OwnCases cases;

	private final CaseEndings endings;

	private final Duplicates duplicates;

	private final PassingOn passingOn;

	private final UnsentTexts unsent;

	private final CaseworkForms forms;

	EndingPage(OwnCases cases, CaseEndings endings, Duplicates duplicates, PassingOn passingOn, UnsentTexts unsent,
			CaseworkForms forms) {
		this.cases = cases;
		this.endings = endings;
		this.duplicates = duplicates;
		this.passingOn = passingOn;
		this.unsent = unsent;
		this.forms = forms;
	}

	@GetMapping(PAGE)
	String ask(@PathVariable String reference, @PathVariable String way, Authentication clerk, Model model) {
		this.cases.open(clerk, reference);
		Answers typed = this.unsent.on(page(reference, way), clerk, form(way), choices(reference, way));
		return show(reference, way, typed, this.endings.obstacle(reference).orElse(null), clerk, model);
	}

	@PostMapping(PAGE)
	String end(@PathVariable String reference, @PathVariable String way,
			@RequestParam MultiValueMap<String, String> parameters, Authentication clerk, Model model,
			HttpServletResponse response) {
		this.cases.open(clerk, reference);
		Answers answers = form(way).read(parameters, choices(reference, way));
		if (CaseworkForms.refuse(answers, response)) {
			return show(reference, way, answers, null, clerk, model);
		}
		try {
			end(reference, way, answers, clerk);
		}
		catch (NotEnded ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", ex.getMessage());
			return show(reference, way, answers, null, clerk, model);
		}
		this.unsent.sent(page(reference, way), clerk);
		return "redirect:/faelle/{reference}";
	}

	private void end(String reference, String way, Answers answers, Authentication clerk) {
		switch (way) {
			case MOOT -> this.endings.close(reference, CaseworkForms.text(answers, "kind").equals("WITHDRAWN"),
					CaseworkForms.text(answers, "reason"), clerk.getName());
			case DUPLICATE -> {
				String other = CaseworkForms.text(answers, "otherCase");
				this.cases.open(clerk, other);
				this.duplicates.merge(reference, other, clerk.getName());
			}
			default -> this.passingOn.pass(reference, CaseworkForms.text(answers, "office"),
					CaseworkForms.text(answers, "responsibility"), clerk.getName());
		}
	}

	private FormPage form(String way) {
		if (!List.of(MOOT, DUPLICATE, PASS_ON).contains(way)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.forms.page(way);
	}

	private Map<String, Object> choices(String reference, String way) {
		return switch (way) {
			case DUPLICATE -> Map.of("cases",
					this.duplicates.candidates(reference).stream().map((other) -> option(other, other)).toList());
			case PASS_ON -> Map.of("offices",
					this.passingOn.offices()
						.entrySet()
						.stream()
						.map((office) -> option(office.getKey(), office.getValue()))
						.toList());
			default -> Map.of();
		};
	}

	private static Map<String, Object> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	private String show(String reference, String way, Answers answers, @Nullable String obstacle, Authentication clerk,
			Model model) {
		FormPage form = form(way);
		Map<String, Object> choices = choices(reference, way);
		model.addAttribute("reference", reference);
		model.addAttribute("way", way);
		model.addAttribute("title", form.label());
		model.addAttribute("obstacle", obstacle);
		model.addAttribute("choices", choices.values().stream().allMatch((options) -> !List.of().equals(options)));
		model.addAttribute("fields", form.view(choices, answers));
		model.addAttribute("answers", answers);
		this.unsent.addTo(model, page(reference, way), clerk);
		return "clerk/abschluss";
	}

	private static String page(String reference, String way) {
		return "/faelle/" + reference + "/abschluss/" + way;
	}

}
