package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

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

import de.amtswerk.casework.CorrectedPost;
import de.amtswerk.delivery.Deliveries;
import de.amtswerk.delivery.Dispatch;
import de.amtswerk.delivery.PostingDateImplausible;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/** Let clerks record when a corrected version went to the post. */
@Controller
class CorrectedPostPage {

	private static final String PAGE = "/bescheide/{id}/versand";

	private static final String DAY = "postedOn";

	private final Notices notices;

	private final OwnCases cases;

	private final CorrectedPost post;

	private final Deliveries deliveries;

	private final FormPage form;

	CorrectedPostPage(Notices notices, OwnCases cases, CorrectedPost post, Deliveries deliveries, CaseworkForms forms) {
		this.notices = notices;
		this.cases = cases;
		this.post = post;
		this.deliveries = deliveries;
		this.form = forms.page("versand");
	}

	@GetMapping(PAGE)
	String ask(@PathVariable UUID id, Authentication clerk, Model model) {
		return show(open(clerk, id), Answers.none(), model);
	}

	@PostMapping(PAGE)
	String record(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Authentication clerk,
			Model model, HttpServletResponse response) {
		Notice notice = open(clerk, id);
		Answers answers = this.form.read(parameters, Map.of());
		if (!answers.hasProblems()) {
			try {
				LocalDate day = LocalDate.parse(CaseworkForms.text(answers, DAY));
				if (this.post.record(notice, day, clerk.getName())) {
					return "redirect:/faelle/" + notice.fileReference() + "#bescheide";
				}
				response.setStatus(HttpStatus.CONFLICT.value());
			}
			catch (PostingDateImplausible ex) {
				answers = this.form.refuse(answers.values(), DAY,
						"Der Tag liegt vor dem Tag, an dem die berichtigte Fassung erlassen wurde.");
			}
		}
		CaseworkForms.refuse(answers, response);
		return show(notice, answers, model);
	}

	/** Of other notices the task of their case records the day. */
	private Notice open(Authentication clerk, UUID id) {
		Notice notice = this.notices.find(id)
			.filter((found) -> found.correction() != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.cases.open(clerk, notice.fileReference());
		return notice;
	}

	private @Nullable String obstacle(Notice notice) {
		Dispatch dispatch = this.deliveries.find(notice.id()).orElse(null);
		if (dispatch == null) {
			return "Die berichtigte Fassung ist noch nicht gedruckt.";
		}
		return (dispatch.sentOn() != null) ? "Der Tag ist schon eingetragen." : null;
	}

	private String show(Notice notice, Answers answers, Model model) {
		model.addAttribute("reference", notice.fileReference());
		model.addAttribute("notice", notice);
		model.addAttribute("obstacle", obstacle(notice));
		model.addAttribute("fields", this.form.view(Map.of(), answers));
		model.addAttribute("answers", answers);
		return "clerk/versand";
	}

}
