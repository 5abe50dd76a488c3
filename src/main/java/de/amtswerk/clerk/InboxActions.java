package de.amtswerk.clerk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import de.amtswerk.staff.People;
import de.amtswerk.worklist.Assignments;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.Outcome;
import de.amtswerk.worklist.SavedFilter;
import de.amtswerk.worklist.SavedFilters;
import de.amtswerk.worklist.Worklist;

/** Do what clerks ask for in the inbox, and bring them back to where they were in it. */
@Controller
class InboxActions {

	private static final int AT_ONCE = 2 * Worklist.PAGE;

	private final Worklist worklist;

	private final Assignments assignments;

	private final SavedFilters filters;

	private final People people;

	InboxActions(Worklist worklist, Assignments assignments, SavedFilters filters, People people) {
		this.worklist = worklist;
		this.assignments = assignments;
		this.filters = filters;
		this.people = people;
	}

	@PostMapping("/aufgaben/suche")
	String search(@RequestParam(defaultValue = "") String begriff, @RequestParam(defaultValue = "") String zurueck,
			HttpSession session) {
		String token = begriff.isBlank() ? null
				: Searches.of(session).keep(begriff.substring(0, Math.min(200, begriff.length())), session);
		return to(Inbox.of(zurueck).searching(token));
	}

	@PostMapping("/aufgaben/uebernehmen")
	String claim(@RequestParam(defaultValue = "") List<String> auswahl, @RequestParam(defaultValue = "") String zurueck,
			Principal clerk, RedirectAttributes page) {
		return tell("übernommen", this.assignments.claim(desk(clerk), some(auswahl)), Inbox.of(zurueck), page);
	}

	@PostMapping("/aufgaben/zurueckgeben")
	String giveBack(@RequestParam(defaultValue = "") List<String> auswahl,
			@RequestParam(defaultValue = "") String zurueck, Principal clerk, RedirectAttributes page) {
		return tell("zurückgegeben", this.assignments.giveBack(desk(clerk), some(auswahl)), Inbox.of(zurueck), page);
	}

	@PostMapping("/aufgaben/zuweisen")
	String assign(@RequestParam(defaultValue = "") List<String> auswahl, @RequestParam(defaultValue = "") String person,
			@RequestParam(defaultValue = "") String zurueck, Principal clerk, RedirectAttributes page) {
		if (person.isBlank()) {
			page.addFlashAttribute("feedback", Feedback.problem("Bitte wählen Sie, wem Sie die Aufgaben zuweisen."));
			return to(Inbox.of(zurueck));
		}
		return tell("zugewiesen", this.assignments.assign(desk(clerk), some(auswahl), person), Inbox.of(zurueck), page);
	}

	/** Take the next task and go straight to it. */
	@PostMapping("/aufgaben/naechste")
	String next(@RequestParam(defaultValue = "") String zurueck, Principal clerk, RedirectAttributes page) {
		Optional<Outcome> next = this.assignments.next(desk(clerk));
		if (next.isEmpty()) {
			page.addFlashAttribute("feedback", Feedback.problem("In Ihrem Sachgebiet ist keine Aufgabe frei."));
			return "redirect:" + Inbox.PATH;
		}
		return "redirect:" + TaskPage.address(next.get().taskId(), Inbox.of(zurueck));
	}

	@PostMapping("/aufgaben/filter")
	String keep(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String sachgebiet,
			@RequestParam(defaultValue = "") String zurueck, Principal clerk, RedirectAttributes page) {
		Inbox inbox = Inbox.of(zurueck);
		Desk desk = desk(clerk);
		@Nullable String section = this.people.sections(desk.groups()).containsKey(sachgebiet) ? sachgebiet : null;
		if (name.isBlank() || name.length() > 100) {
			page.addFlashAttribute("feedback",
					Feedback.problem("Bitte geben Sie dem Filter einen Namen, höchstens 100 Zeichen."));
			return to(inbox);
		}
		this.filters.keep(new SavedFilter(UUID.randomUUID(), desk.person(), section, name, inbox.filter().query()));
		page.addFlashAttribute("feedback",
				Feedback.success("Der Filter „%s“ ist gespeichert.".formatted(name.strip())));
		return to(inbox);
	}

	@PostMapping("/aufgaben/filter/{id}/entfernen")
	String remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String zurueck, Principal clerk) {
		this.filters.remove(desk(clerk), id);
		return to(Inbox.of(zurueck));
	}

	private Desk desk(Principal clerk) {
		return this.worklist.desk(clerk.getName());
	}

	private static List<String> some(List<String> chosen) {
		return chosen.stream().limit(AT_ONCE).toList();
	}

	private static String tell(String done, List<Outcome> outcomes, Inbox inbox, RedirectAttributes page) {
		page.addFlashAttribute("feedback",
				outcomes.isEmpty() ? Feedback.problem("Bitte wählen Sie mindestens eine Aufgabe aus.")
						: Feedback.of(done, outcomes, inbox));
		return to(inbox);
	}

	/** Built from what was understood, so it leads to the inbox whatever was sent. */
	private static String to(Inbox inbox) {
		return "redirect:" + inbox.address();
	}

}
