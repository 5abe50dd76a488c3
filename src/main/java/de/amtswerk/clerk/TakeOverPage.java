package de.amtswerk.clerk;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import de.amtswerk.staff.People;
import de.amtswerk.worklist.Assignments;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.Item;
import de.amtswerk.worklist.Worklist;

/** Ask before somebody takes a task that a colleague may be working on, and why. */
@Controller
class TakeOverPage {

	private static final String PATH = "/aufgaben/{id}/uebernehmen";

	private final Worklist worklist;

	private final Assignments assignments;

	private final People people;

	private final UnsentTexts unsent;

	TakeOverPage(Worklist worklist, Assignments assignments, People people, UnsentTexts unsent) {
		this.worklist = worklist;
		this.assignments = assignments;
		this.people = people;
		this.unsent = unsent;
	}

	@GetMapping(PATH)
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String zurueck, Authentication clerk,
			Model model) {
		Item item = item(this.worklist.desk(clerk.getName()), id);
		this.unsent.typed(page(id), clerk).ifPresent((typed) -> model.addAttribute("reason", typed.getFirst("grund")));
		return show(item, Inbox.of(zurueck), null, clerk, model);
	}

	@PostMapping(PATH)
	String takeOver(@PathVariable String id, @RequestParam(defaultValue = "") String bisher,
			@RequestParam(defaultValue = "") String grund, @RequestParam(defaultValue = "") String zurueck,
			Authentication clerk, Model model, HttpServletResponse response, RedirectAttributes page) {
		Desk desk = this.worklist.desk(clerk.getName());
		Inbox inbox = Inbox.of(zurueck);
		Item item = item(desk, id);
		if (grund.isBlank() || grund.length() > 500) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("reason", grund);
			return show(item, inbox, "Bitte schreiben Sie in höchstens 500 Zeichen, warum Sie die Aufgabe übernehmen.",
					clerk, model);
		}
		this.unsent.sent(page(id), clerk);
		page.addFlashAttribute("feedback",
				Feedback.of("übernommen", List.of(this.assignments.takeOver(desk, id, bisher, grund.strip())), inbox));
		return "redirect:" + inbox.address();
	}

	private String show(Item item, Inbox inbox, @Nullable String problem, Authentication clerk, Model model) {
		if (item.assignee() == null) {
			return "redirect:" + inbox.address();
		}
		model.addAttribute("id", item.taskId());
		model.addAttribute("task", item.taskName());
		model.addAttribute("about",
				item.serviceName() + ((item.fileReference() != null) ? " " + item.fileReference() : ""));
		model.addAttribute("holder", this.people.name(item.assignee()));
		model.addAttribute("holderId", item.assignee());
		model.addAttribute("problem", problem);
		model.addAttribute("back", inbox.query());
		model.addAttribute("backAddress", inbox.address());
		this.unsent.addTo(model, page(item.taskId()), clerk);
		return "clerk/uebernahme";
	}

	private static String page(String id) {
		return Inbox.PATH + "/" + id + "/uebernehmen";
	}

	private Item item(Desk desk, String id) {
		return this.worklist.find(desk, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
