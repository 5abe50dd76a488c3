package de.amtswerk.clerk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import de.amtswerk.clerk.OwnTasks.OwnTask;
import de.amtswerk.form.Answers;
import de.amtswerk.staff.People;
import de.amtswerk.task.PastTask;
import de.amtswerk.task.Permits;
import de.amtswerk.task.TaskDraft;
import de.amtswerk.task.TaskDrafts;
import de.amtswerk.worklist.Item;

/** Put around the form of a task what a clerk needs to know and to do. */
@Component
class TaskFrame {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final TaskDrafts drafts;

	private final Permits permits;

	private final People people;

	private final TaskContext context;

	private final List<FurtherSteps> furtherSteps;

	private final Clock clock;

	TaskFrame(TaskDrafts drafts, Permits permits, People people, TaskContext context,
			Optional<List<FurtherSteps>> furtherSteps, Clock clock) {
		this.drafts = drafts;
		this.permits = permits;
		this.people = people;
		this.context = context;
		this.furtherSteps = furtherSteps.orElse(List.of());
		this.clock = clock;
	}

	List<FurtherSteps.FurtherStep> furtherSteps(OwnTask task) {
		return this.furtherSteps.stream().flatMap((steps) -> steps.of(task.sheet()).stream()).toList();
	}

	/**
	 * The page with what was typed before, and no more: a script looks for questions that
	 * have opened or closed.
	 */
	String showForm(OwnTask task, Inbox inbox, Model model) {
		Optional<TaskDraft> draft = this.drafts.find(task.sheet().id(), task.desk().person());
		Answers answers = draft.filter((kept) -> task.isMine())
			.map((kept) -> task.sheet().goOn(kept.typed()))
			.orElse(Answers.none());
		draft.filter((kept) -> !task.isMine() && task.sheet().form() != null)
			.ifPresent((kept) -> model.addAttribute("typed",
					task.sheet().form().typed(task.sheet().goOn(kept.typed()), task.sheet().known())));
		return showForm(task, inbox, answers, draft.map(TaskDraft::changedAt).orElse(null), null, model);
	}

	/** The page as it is opened. */
	String show(OwnTask task, Inbox inbox, Model model) {
		this.context.addTo(model, task);
		return showForm(task, inbox, model);
	}

	/**
	 * The page with what was just sent.
	 * @param problem why nothing was done, if it is not for a question of the form
	 */
	String show(OwnTask task, Inbox inbox, Answers answers, Instant saved, @Nullable String problem, Model model) {
		this.context.addTo(model, task);
		return showForm(task, inbox, answers, saved, problem, model);
	}

	private String showForm(OwnTask task, Inbox inbox, Answers answers, @Nullable Instant saved,
			@Nullable String problem, Model model) {
		Item item = task.item();
		String holder = task.sheet().assignee();
		model.addAttribute("task", task.sheet());
		model.addAttribute("item", item);
		model.addAttribute("mine", task.isMine());
		model.addAttribute("holder", (holder != null) ? this.people.name(holder) : null);
		model.addAttribute("standsIn", task.desk().standsInFor(holder, item.service()));
		model.addAttribute("takeOver", InboxRows.takeOver(item.taskId(), inbox));
		model.addAttribute("sections", task.sheet().sections(answers));
		model.addAttribute("answers", answers);
		if (problem != null) {
			model.addAttribute("problem", problem);
		}
		model.addAttribute("saved", (saved != null) ? "Gespeichert %s Uhr".formatted(moment(saved)) : null);
		model.addAttribute("permit", this.permits.give(Inbox.PATH + "/" + item.taskId(), task.desk().person()));
		model.addAttribute("furtherSteps", furtherSteps(task));
		return around(inbox, model, "clerk/aufgabe");
	}

	/**
	 * What is left of a task that somebody has finished meanwhile, with what was just
	 * sent for it, or was kept.
	 */
	String show(PastTask task, Inbox inbox, String person, Model model) {
		model.addAttribute("task", task);
		model.addAttribute("ended", "%s Uhr".formatted(moment(task.endedAt())));
		model.addAttribute("by",
				Optional.ofNullable(task.completedBy())
					.map((id) -> id.equals(person) ? "Sie" : this.people.name(id))
					.orElse(null));
		if (!model.containsAttribute("typed")) {
			model.addAttribute("typed",
					this.drafts.find(task.id(), person).map((draft) -> task.typed(draft.typed())).orElse(List.of()));
		}
		if (task.fileReference() != null) {
			this.context.addFaults(model, task.fileReference());
		}
		return around(inbox, model, "clerk/aufgabe-vorbei");
	}

	private static String around(Inbox inbox, Model model, String template) {
		model.addAttribute("back", inbox.query());
		model.addAttribute("backAddress", inbox.address());
		return template;
	}

	private String moment(Instant instant) {
		ZonedDateTime moment = instant.atZone(this.clock.getZone());
		return (moment.toLocalDate().equals(LocalDate.now(this.clock)) ? "um " : "am " + moment.format(DAY) + " um ")
				+ moment.format(TIME);
	}

}
