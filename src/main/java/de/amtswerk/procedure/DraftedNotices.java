package de.amtswerk.procedure;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;
import de.amtswerk.form.Forms;

/** Know which notice the model says is drafted at a task. */
@Component
public class DraftedNotices {

	private static final String PROPERTY = "draftNotice";

	private final TaskProperties properties;

	private final TaskService tasks;

	private final Forms forms;

	DraftedNotices(TaskProperties properties, TaskService tasks, Forms forms) {
		this.properties = properties;
		this.tasks = tasks;
		this.forms = forms;
	}

	/** Whether a notice is drafted at this task of this version. */
	public boolean isDraftedAt(String definitionId, String task) {
		return expression(definitionId, task).isPresent();
	}

	/** The template, as soon as the answers so far tell which. */
	public Optional<String> template(String definitionId, String task, Map<String, Object> values) {
		return expression(definitionId, task).flatMap((feel) -> this.forms.text(feel, values));
	}

	/** What the case has at an open task, as a notice could name it. */
	public Map<String, Object> variables(String taskId) {
		return this.tasks.getVariables(taskId);
	}

	private Optional<String> expression(String definitionId, String task) {
		return this.properties.find(definitionId, task, PROPERTY);
	}

}
