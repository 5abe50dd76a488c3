package de.amtswerk.clerk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import de.amtswerk.staff.People;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.FinishedTasks;
import de.amtswerk.worklist.Position;
import de.amtswerk.worklist.SavedFilter;
import de.amtswerk.worklist.SavedFilters;
import de.amtswerk.worklist.Search;
import de.amtswerk.worklist.TaskPage;
import de.amtswerk.worklist.Worklist;

/** Show clerks what there is to do. */
@Controller
class InboxPage {

	private final Worklist worklist;

	private final FinishedTasks finished;

	private final SavedFilters filters;

	private final People people;

	private final InboxRows rows;

	private final Remarks remarks;

	private final Clock clock;

	InboxPage(Worklist worklist, FinishedTasks finished, SavedFilters filters, People people, InboxRows rows,
			Remarks remarks, Clock clock) {
		this.worklist = worklist;
		this.finished = finished;
		this.filters = filters;
		this.people = people;
		this.rows = rows;
		this.remarks = remarks;
		this.clock = clock;
	}

	@GetMapping(Inbox.PATH)
	String show(@RequestParam MultiValueMap<String, String> parameters, Principal clerk, HttpSession session,
			Model model) {
		Instant now = this.clock.instant();
		Desk desk = this.worklist.desk(clerk.getName());
		Inbox inbox = Inbox.of(parameters);
		Optional<Search> search = Searches.of(session).find(inbox.search());
		Inbox shown = (inbox.search() != null && search.isEmpty()) ? inbox.searching(null) : inbox;
		model.addAttribute("inbox", shown);
		model.addAttribute("views", InboxChoices.views(shown));
		model.addAttribute("followUps", this.remarks.dueCount(desk.person()));
		model.addAttribute("searched", search.map(Search::typed).orElse(""));
		Position next = shown.finished() ? finished(desk, shown, model) : open(desk, shown, search.orElse(null), model);
		model.addAttribute("next", (next != null) ? shown.after(next).address() : null);
		model.addAttribute("news", (shown.finished() || search.isPresent()) ? null : NewTasks.address(shown, now));
		model.addAttribute("first", (shown.after() != null) ? shown.after(null).address() : null);
		return "clerk/aufgaben";
	}

	private @Nullable Position finished(Desk desk, Inbox inbox, Model model) {
		FinishedTasks.Part part = this.finished.page(desk.person(), inbox.after());
		model.addAttribute("rows", this.rows.finished(desk, part.tasks()));
		model.addAttribute("headings", List.of());
		model.addAttribute("caption", "Aufgaben, die Sie erledigt haben, die letzte zuerst");
		model.addAttribute("nothing", "Sie haben noch keine Aufgabe erledigt.");
		model.addAttribute("sorted", InboxChoices.sorted(inbox));
		model.addAttribute("colleagues", Map.of());
		return part.next();
	}

	private @Nullable Position open(Desk desk, Inbox inbox, @Nullable Search search, Model model) {
		TaskPage page = (search != null) ? this.worklist.page(desk, inbox.listing(), search, inbox.after())
				: this.worklist.page(desk, inbox.listing(), inbox.after());
		Map<String, String> sections = this.people.sections(desk.groups());
		Worklist.Choices choices = this.worklist.choices(desk, inbox.listing().view());
		model.addAttribute("rows", this.rows.open(desk, inbox, page.items()));
		model.addAttribute("headings",
				page.items()
					.stream()
					.map((item) -> item.more().keySet())
					.flatMap(Collection::stream)
					.distinct()
					.sorted()
					.toList());
		model.addAttribute("caption", "Aufgaben, Seite mit %d Zeilen".formatted(page.items().size()));
		model.addAttribute("nothing",
				(inbox.narrowed() || search != null)
						? "Zu diesem Filter oder dieser Suche gibt es keine offene Aufgabe."
						: "Hier gibt es zurzeit nichts zu tun.");
		model.addAttribute("sorted", InboxChoices.sorted((search != null) ? inbox.searching(null) : inbox));
		model.addAttribute("orders", InboxChoices.orders(inbox));
		model.addAttribute("directions", InboxChoices.directions(inbox));
		model.addAttribute("urgencies", InboxChoices.urgencies(inbox));
		model.addAttribute("services",
				InboxChoices.named("Alle Leistungen", choices.services(), inbox.listing().service()));
		model.addAttribute("tasks", InboxChoices.named("Alle Aufgaben", choices.tasks(), inbox.task()));
		model.addAttribute("everything", inbox.in(inbox.view()).address());
		model.addAttribute("withoutSearch", inbox.searching(null).address());
		model.addAttribute("sections", sections);
		model.addAttribute("colleagues", desk.leads() ? this.people.members(sections.keySet()) : Map.of());
		model.addAttribute("filters",
				this.filters.of(desk).stream().map((filter) -> kept(desk, filter, sections)).toList());
		return page.next();
	}

	private KeptFilter kept(Desk desk, SavedFilter filter, Map<String, String> sections) {
		Inbox inbox = Inbox.of(filter.query());
		int count = this.worklist.count(desk, inbox.listing());
		return new KeptFilter(filter.id().toString(), filter.name(), inbox.address(),
				(count < Worklist.COUNTED) ? String.valueOf(count) : "99+",
				(filter.section() != null) ? sections.getOrDefault(filter.section(), filter.section()) : null,
				filter.owner().equals(desk.person()));
	}

	/** A saved filter as the page shows it. */
	record KeptFilter(String id, String name, String address, String count, @Nullable String sharedWith, boolean own) {

	}

}
