package de.amtswerk.clerk;

import java.time.Instant;
import java.util.Optional;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import de.amtswerk.clerk.OwnTasks.OwnTask;
import de.amtswerk.form.Answers;
import de.amtswerk.task.NotDone;
import de.amtswerk.task.PastTask;
import de.amtswerk.task.TaskDrafts;
import de.amtswerk.task.TaskWork;

/** Show a task, keep what is typed for it, and complete it. */
@Controller
class TaskPage {

	private static final String PATH = Inbox.PATH + "/{id}";

	private static final String FORM = "formular";

	private final OwnTasks tasks;

	private final TaskWork work;

	private final TaskDrafts drafts;

	private final TaskFrame frame;

	TaskPage(OwnTasks tasks, TaskWork work, TaskDrafts drafts, TaskFrame frame) {
		this.tasks = tasks;
		this.work = work;
		this.drafts = drafts;
		this.frame = frame;
	}

	/** Where a task is worked on, and where one comes back to from there. */
	static String address(String taskId, Inbox inbox) {
		return UriComponentsBuilder.fromPath(PATH)
			.queryParam("zurueck", "{back}")
			.encode()
			.buildAndExpand(taskId, inbox.query())
			.toUriString();
	}

	/** Without its context for the script, which looks for nothing else. */
	@GetMapping(PATH)
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String zurueck,
			@RequestParam(defaultValue = "") String nur, Authentication clerk, Model model,
			HttpServletResponse response) {
		Optional<OwnTask> task = this.tasks.open(clerk, id);
		if (task.isEmpty()) {
			return past(clerk, id, zurueck, HttpStatus.GONE, model, response);
		}
		return nur.equals(FORM) ? this.frame.showForm(task.get(), Inbox.of(zurueck), model)
				: this.frame.show(task.get(), Inbox.of(zurueck), model);
	}

	@PostMapping(PATH)
	String complete(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "") String zurueck, Authentication clerk, Model model,
			HttpServletResponse response, RedirectAttributes page) {
		Inbox inbox = Inbox.of(zurueck);
		Optional<OwnTask> found = this.tasks.open(clerk, id);
		if (found.isEmpty()) {
			return gone(clerk, id, parameters, zurueck, model, response);
		}
		OwnTask task = found.get();
		Optional<MultiValueMap<String, String>> rearranged = task.sheet().rearrange(parameters);
		Instant saved = this.drafts.keep(id, clerk.getName(), rearranged.orElse(parameters)).changedAt();
		if (rearranged.isPresent()) {
			return "redirect:" + address(id, inbox);
		}
		Answers answers = task.sheet().read(parameters);
		if (answers.hasProblems() && task.isMine()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return this.frame.show(task, inbox, answers, saved, null, model);
		}
		try {
			this.work.complete(task.desk(), task.sheet(), answers);
		}
		catch (NotDone ex) {
			return notDone(task, inbox, answers, saved, ex, clerk, model, response);
		}
		page.addFlashAttribute("feedback", Feedback.success("Erledigt: " + task.item().label()));
		return "redirect:" + inbox.address();
	}

	@PostMapping(PATH + "/entwurf")
	String keep(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "") String zurueck, @RequestParam(defaultValue = "") String weiter,
			@RequestParam(defaultValue = "") String nur, Authentication clerk, Model model,
			HttpServletResponse response) {
		Optional<OwnTask> task = this.tasks.open(clerk, id);
		if (task.isEmpty()) {
			return gone(clerk, id, parameters, zurueck, model, response);
		}
		this.drafts.keep(id, clerk.getName(), parameters);
		return "redirect:" + this.frame.furtherSteps(task.get())
			.stream()
			.map(FurtherSteps.FurtherStep::address)
			.filter(weiter::equals)
			.findFirst()
			.orElseGet(() -> address(id, Inbox.of(zurueck)) + (nur.equals(FORM) ? "&nur=" + FORM : ""));
	}

	@PostMapping(PATH + "/entwurf/verwerfen")
	String discard(@PathVariable String id, @RequestParam(defaultValue = "") String zurueck, Authentication clerk,
			RedirectAttributes page) {
		this.drafts.delete(id, clerk.getName());
		page.addFlashAttribute("feedback", Feedback.success("Ihre Eingaben sind gelöscht."));
		return "redirect:" + Inbox.of(zurueck).address();
	}

	/** Shown as it is now: whoever has it meanwhile is named. */
	private String notDone(OwnTask before, Inbox inbox, Answers answers, Instant saved, NotDone why,
			Authentication clerk, Model model, HttpServletResponse response) {
		Optional<OwnTask> task = this.tasks.open(clerk, before.sheet().id());
		if (task.isEmpty()) {
			return past(clerk, before.sheet().id(), inbox.query(), HttpStatus.CONFLICT, model, response);
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return this.frame.show(task.get(), inbox, answers, saved, why.getMessage(), model);
	}

	private String gone(Authentication clerk, String id, MultiValueMap<String, String> parameters, String back,
			Model model, HttpServletResponse response) {
		if (this.tasks.haveShown(clerk, id, parameters)) {
			this.drafts.keep(id, clerk.getName(), parameters);
		}
		PastTask task = this.tasks.past(clerk, id);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("typed", task.typed(parameters));
		// what somebody has completed needs no keeping when a page that is still open
		// sends it again
		if (clerk.getName().equals(task.completedBy())) {
			this.drafts.delete(id, clerk.getName());
		}
		return this.frame.show(task, Inbox.of(back), clerk.getName(), model);
	}

	private String past(Authentication clerk, String id, String back, HttpStatus status, Model model,
			HttpServletResponse response) {
		PastTask task = this.tasks.past(clerk, id);
		response.setStatus(status.value());
		return this.frame.show(task, Inbox.of(back), clerk.getName(), model);
	}

}
