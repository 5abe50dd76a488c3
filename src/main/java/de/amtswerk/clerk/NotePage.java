package de.amtswerk.clerk;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

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

import de.amtswerk.casework.Note;
import de.amtswerk.casework.Notes;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;

/** Let clerks note something about a case, and strike out what they noted. */
@Controller
class NotePage {

	private static final String PAGE = "/faelle/{reference}/notizen";

	private static final String STRIKE = PAGE + "/{id}/streichen";

	private final OwnCases cases;

	private final Notes notes;

	private final Remarks remarks;

	private final UnsentTexts unsent;

	private final FormPage form;

	private final FormPage striking;

	NotePage(OwnCases cases, Notes notes, Remarks remarks, UnsentTexts unsent, CaseworkForms forms) {
		this.cases = cases;
		this.notes = notes;
		this.remarks = remarks;
		this.unsent = unsent;
		this.form = forms.page("notiz");
		this.striking = forms.page("streichen");
	}

	@GetMapping(PAGE)
	String list(@PathVariable String reference, Authentication clerk, Model model) {
		this.cases.open(clerk, reference);
		return show(reference, this.unsent.on(page(reference), clerk, this.form, Map.of()), clerk, model);
	}

	@PostMapping(PAGE)
	String write(@PathVariable String reference, @RequestParam MultiValueMap<String, String> parameters,
			Authentication clerk, Model model, HttpServletResponse response) {
		this.cases.open(clerk, reference);
		Answers answers = this.form.read(parameters, Map.of());
		if (CaseworkForms.refuse(answers, response)) {
			return show(reference, answers, clerk, model);
		}
		this.notes.write(reference, clerk.getName(), Note.Audience.valueOf(CaseworkForms.text(answers, "audience")),
				CaseworkForms.text(answers, "note"));
		this.unsent.sent(page(reference), clerk);
		return "redirect:" + PAGE;
	}

	@GetMapping(STRIKE)
	String askWhy(@PathVariable String reference, @PathVariable UUID id, Authentication clerk, Model model) {
		Note note = own(reference, id, clerk);
		return show(note, this.unsent.on(page(note), clerk, this.striking, Map.of()), clerk, model);
	}

	@PostMapping(STRIKE)
	String strike(@PathVariable String reference, @PathVariable UUID id,
			@RequestParam MultiValueMap<String, String> parameters, Authentication clerk, Model model,
			HttpServletResponse response) {
		Note note = own(reference, id, clerk);
		Answers answers = this.striking.read(parameters, Map.of());
		if (CaseworkForms.refuse(answers, response)) {
			return show(note, answers, clerk, model);
		}
		this.notes.strike(note, CaseworkForms.text(answers, "struckReason"));
		this.unsent.sent(page(note), clerk);
		return "redirect:" + PAGE;
	}

	private Note own(String reference, UUID id, Authentication clerk) {
		this.cases.open(clerk, reference);
		return this.notes.own(reference, id, clerk.getName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String show(String reference, Answers answers, Authentication clerk, Model model) {
		model.addAttribute("reference", reference);
		model.addAttribute("notes", this.remarks.notes(this.cases.ofSection(clerk, reference), clerk.getName()));
		model.addAttribute("fields", this.form.view(Map.of(), answers));
		model.addAttribute("answers", answers);
		this.unsent.addTo(model, page(reference), clerk);
		return "clerk/notizen";
	}

	private String show(Note note, Answers answers, Authentication clerk, Model model) {
		model.addAttribute("note", note);
		model.addAttribute("fields", this.striking.view(Map.of(), answers));
		model.addAttribute("answers", answers);
		this.unsent.addTo(model, page(note), clerk);
		return "clerk/notiz-streichen";
	}

	private static String page(String reference) {
		return "/faelle/" + reference + "/notizen";
	}

	private static String page(Note note) {
		return page(note.fileReference()) + "/" + note.id() + "/streichen";
	}

}
