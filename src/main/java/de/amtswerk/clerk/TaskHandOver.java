package de.amtswerk.clerk;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import de.amtswerk.clerk.OwnTasks.OwnTask;
import de.amtswerk.task.NotDone;
import de.amtswerk.task.TaskDrafts;
import de.amtswerk.task.TaskWork;
import de.amtswerk.worklist.Assignments;

/** Let clerks take a task that they are looking at, or give it back. */
@Controller
class TaskHandOver {

	private final OwnTasks tasks;

	private final TaskWork work;

	private final Assignments assignments;

	private final TaskDrafts drafts;

	TaskHandOver(OwnTasks tasks, TaskWork work, Assignments assignments, TaskDrafts drafts) {
		this.tasks = tasks;
		this.work = work;
		this.drafts = drafts;
		this.assignments = assignments;
	}

	@PostMapping("/aufgaben/{id}/annehmen")
	String claim(@PathVariable String id, @RequestParam(defaultValue = "") String zurueck, Authentication clerk,
			RedirectAttributes page) {
		OwnTask task = task(clerk, id);
		try {
			this.work.claim(task.desk(), id);
		}
		catch (NotDone ex) {
			page.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:" + TaskPage.address(id, Inbox.of(zurueck));
	}

	/** What was typed stays with who typed it: the task may come back. */
	@PostMapping("/aufgaben/{id}/zurueckgeben")
	String giveBack(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "") String zurueck, Authentication clerk, RedirectAttributes page) {
		Inbox inbox = Inbox.of(zurueck);
		OwnTask task = task(clerk, id);
		this.drafts.keep(id, clerk.getName(), parameters);
		page.addFlashAttribute("feedback",
				Feedback.of("zurückgegeben", this.assignments.giveBack(task.desk(), List.of(id)), inbox));
		return "redirect:" + inbox.address();
	}

	private OwnTask task(Authentication clerk, String id) {
		return this.tasks.open(clerk, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
