package de.amtswerk.citizen;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.application.Draft;
import de.amtswerk.application.Drafts;
import de.amtswerk.document.DocumentSettings;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormChanges;
import de.amtswerk.form.FormPage;

/** Ask the questions of an application, one page of its form at a time. */
@Controller
class DraftPages {

	private static final String PAGE = "/antraege/{reference}/{page}";

	private final Drafts drafts;

	private final DocumentSettings limits;

	DraftPages(Drafts drafts, DocumentSettings limits) {
		this.drafts = drafts;
		this.limits = limits;
	}

	@GetMapping("/antraege/{reference}")
	String goOn(Draft draft) {
		return "redirect:/antraege/{reference}/" + new Steps(draft).open().orElse(Steps.CHECK);
	}

	/**
	 * Whoever comes from the check page sees at once what is wrong; a page that nobody
	 * has filled in yet is shown without reproach.
	 */
	@GetMapping(PAGE)
	String ask(@PathVariable("page") String key, Draft draft,
			@RequestParam(name = "zurueck", defaultValue = "") String back, Model model) {
		FormPage page = page(draft, key);
		if (!page.visible(draft.answers())) {
			return "redirect:/antraege/{reference}/" + new Steps(draft).after(page);
		}
		boolean checking = back.equals(Steps.CHECK);
		Answers answers = checking ? page.check(draft.answers()) : Answers.none();
		return show(new PageView(draft, page, answers, checking, FormSeen.news(draft)), model);
	}

	@PostMapping(PAGE)
	String answer(@PathVariable("page") String key, Draft draft,
			@RequestParam(name = "zurueck", defaultValue = "") String back,
			@RequestParam(name = FormSeen.PARAMETER, defaultValue = "") String seen,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		FormPage page = page(draft, key);
		boolean checking = back.equals(Steps.CHECK);
		Optional<FormChanges> news = FormSeen.news(seen, draft);
		Draft known = news.isPresent() ? draft : draft.upToDate();
		Optional<Answers> rearranged = page.rearrange(parameters, draft.answers());
		if (rearranged.isPresent()) {
			Draft kept = this.drafts.answer(known, page, rearranged.get());
			return show(new PageView(kept, page, rearranged.get(), checking, news), model);
		}
		Answers answers = page.read(parameters, draft.answers());
		Draft answered = this.drafts.answer(known, page, answers);
		if (answers.hasProblems() || news.isPresent()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(new PageView(answered, page, answers, checking, news), model);
		}
		return "redirect:/antraege/{reference}/" + (checking ? Steps.CHECK : new Steps(answered).after(page));
	}

	private static FormPage page(Draft draft, String key) {
		return draft.form().page(key).orElseThrow(NoSuchPage::new);
	}

	private String show(PageView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("limits", this.limits);
		return "citizen/antrag";
	}

}
