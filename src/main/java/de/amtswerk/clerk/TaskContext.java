package de.amtswerk.clerk;

import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.course.Courses;
import de.amtswerk.course.Disturbance;
import de.amtswerk.clerk.OwnTasks.OwnTask;
import de.amtswerk.procedure.FiredRules;
import de.amtswerk.procedure.TaskProperties;
import de.amtswerk.worklist.Item;

/** Put beside the form of a task what a clerk needs to know of its case. */
@Component
class TaskContext {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final FiredRules rules;

	private final Courses courses;

	private final CaseParts parts;

	private final Remarks remarks;

	private final TaskProperties properties;

	TaskContext(FiredRules rules, Courses courses, CaseParts parts, Remarks remarks, TaskProperties properties) {
		this.rules = rules;
		this.courses = courses;
		this.parts = parts;
		this.remarks = remarks;
		this.properties = properties;
	}

	void addTo(Model model, OwnTask task) {
		Item item = task.item();
		model.addAttribute("due", (item.due() != null) ? item.due().format(DAY) : null);
		model.addAttribute("dueBasis",
				this.properties.find(task.sheet().definitionId(), task.sheet().key(), "dueBasis").orElse(null));
		model.addAttribute("received", item.received().format(DAY));
		model.addAttribute("state", InboxRows.State.of(item.urgency(), item.due()));
		CaseFile file = task.file();
		if (file != null) {
			model.addAttribute("rules", this.rules.in(file.fileReference()));
			model.addAttribute("parts", this.parts.of(file));
			model.addAttribute("notes", this.remarks.notes(file, task.desk().person()));
			model.addAttribute("followUps", this.remarks.followUps(file.fileReference()));
			addFaults(model, file.fileReference());
		}
	}

	/** Whether the house itself has trouble with the case. */
	void addFaults(Model model, String fileReference) {
		model.addAttribute("brokenSteps",
				this.courses.disturbances(fileReference).stream().map(Disturbance::step).distinct().toList());
	}

}
