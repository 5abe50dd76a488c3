package de.amtswerk.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.springframework.stereotype.Component;

import de.amtswerk.form.Form;
import de.amtswerk.form.Forms;

/**
 * Find what a task asks: its form in the version that the case keeps, and what is known.
 */
@Component
public class TaskForms {

	private final ProcessEngineConfigurationImpl engine;

	private final Forms forms;

	TaskForms(ProcessEngineConfigurationImpl engine, Forms forms) {
		this.engine = engine;
		this.forms = forms;
	}

	/** The task, if there is such a task and the person may see it. */
	Optional<Task> task(String taskId) {
		return Optional.ofNullable(
				this.engine.getTaskService().createTaskQuery().taskId(taskId).initializeFormKeys().singleResult());
	}

	/** The very file that Camunda's Tasklist shows; none if the task has no form file. */
	public Optional<Form> form(Task task) {
		if (task.getCamundaFormRef() == null && task.getFormKey() == null) {
			return Optional.empty();
		}
		try (InputStream file = this.engine.getFormService().getDeployedTaskForm(task.getId())) {
			return Optional.of(this.forms.read("form of task " + task.getTaskDefinitionKey(),
					new String(file.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the form's conditions may ask of the case. */
	public Map<String, Object> known(Task task) {
		VariableMap variables = this.engine.getTaskService().getVariablesTyped(task.getId());
		Map<String, Object> known = new HashMap<>();
		for (String name : variables.keySet()) {
			TypedValue value = variables.getValueTyped(name);
			if (value instanceof PrimitiveValue || value.getValue() instanceof List) {
				known.put(name, value.getValue());
			}
		}
		return known;
	}

}
