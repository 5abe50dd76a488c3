package de.amtswerk.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;
import de.amtswerk.form.Forms;

/** Know which notice the model says is drafted at a task. */
@Component
public class DraftedNotices {

	private static final String PROPERTY = "draftNotice";

	private static final String REQUIRED_ROLE = "requiredRole";

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

	/**
	 * The role that somebody needs at one of the tasks at which this notice is drafted,
	 * and so to answer for it.
	 */
	public Optional<String> requiredRole(String definitionId, String template) {
		// names of templates stand in quotes in FEEL
		String name = "\"" + template + "\"";
		return this.properties.all(definitionId)
			.stream()
			.filter((properties) -> properties.getOrDefault(PROPERTY, "").contains(name))
			.flatMap((properties) -> Stream.ofNullable(properties.get(REQUIRED_ROLE)))
			.findFirst();
	}

	/** What the case has at an open task, as a notice could name it. */
	public Map<String, Object> variables(String taskId) {
		return this.tasks.getVariables(taskId);
	}

	private Optional<String> expression(String definitionId, String task) {
		return this.properties.find(definitionId, task, PROPERTY);
	}

}
