package de.amtswerk.clerk;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.task.Permits;
import de.amtswerk.task.TaskDraft;
import de.amtswerk.task.TaskDrafts;

/**
 * Give a page back what somebody typed on it when the end of their session kept them from
 * sending it.
 */
@Component
class UnsentTexts {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("'vom' dd.MM.yyyy 'um' HH:mm 'Uhr'");

	private final TaskDrafts drafts;

	private final Permits permits;

	private final Clock clock;

	UnsentTexts(TaskDrafts drafts, Permits permits, Clock clock) {
		this.drafts = drafts;
		this.permits = permits;
		this.clock = clock;
	}

	/** The form of a page, with what was typed there and never arrived. */
	Answers on(String page, Authentication clerk, FormPage form, Map<String, Object> known) {
		return typed(page, clerk).map((typed) -> form.goOn(typed, known)).orElse(Answers.none());
	}

	Optional<MultiValueMap<String, String>> typed(String page, Authentication clerk) {
		return this.drafts.find(page, clerk.getName()).map(TaskDraft::typed);
	}

	/** Let the page show what is unsent, and keep what is typed on it from now on. */
	void addTo(Model model, String page, Authentication clerk) {
		model.addAttribute("permit", this.permits.give(page, clerk.getName()));
		this.drafts.find(page, clerk.getName())
			.ifPresent((draft) -> model.addAttribute("unsent",
					"Ihre Eingaben %s sind noch nicht abgeschickt.".formatted(MOMENT.format(moment(draft)))));
	}

	private ZonedDateTime moment(TaskDraft draft) {
		return draft.changedAt().atZone(this.clock.getZone());
	}

	void keep(String page, Authentication clerk, MultiValueMap<String, String> parameters) {
		this.drafts.keep(page, clerk.getName(), parameters);
	}

	/** What a page says when everything on it has just been kept where it belongs. */
	String saved() {
		return ZonedDateTime.now(this.clock).format(DateTimeFormatter.ofPattern("'Gespeichert um' HH:mm 'Uhr.'"));
	}

	void sent(String page, Authentication clerk) {
		this.drafts.delete(page, clerk.getName());
	}

}
