package de.amtswerk.task;

import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

import de.amtswerk.procedure.Procedures;
import de.amtswerk.procedure.TaskForms;

/**
 * Find tasks, open or gone, with what they ask. Whose they are to see, the caller knows.
 */
@Component
public class TaskSheets {

	private static final String COMPLETED = "completed";

	private final TaskService tasks;

	private final HistoryService history;

	private final RepositoryService repository;

	private final TaskForms forms;

	private final Procedures procedures;

	TaskSheets(TaskService tasks, HistoryService history, RepositoryService repository, TaskForms forms,
			Procedures procedures) {
		this.tasks = tasks;
		this.history = history;
		this.repository = repository;
		this.forms = forms;
		this.procedures = procedures;
	}

	/** The task, if it is open. */
	public Optional<TaskSheet> find(String taskId) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult())
			.map(this::sheet);
	}

	private TaskSheet sheet(Task task) {
		return new TaskSheet(task.getId(), task.getTaskDefinitionKey(),
				name(task.getProcessDefinitionId(), task.getTaskDefinitionKey()), task.getProcessDefinitionId(),
				task.getAssignee(), this.forms.form(task).orElse(null), this.forms.known(task));
	}

	/** The task, if there was one that is no longer open. */
	public Optional<PastTask> past(String taskId) {
		return Optional
			.ofNullable(this.history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult())
			.map(this::past);
	}

	private PastTask past(HistoricTaskInstance task) {
		HistoricProcessInstance instance = this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		return new PastTask(task.getId(), name(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
				instance.getBusinessKey(), COMPLETED.equals(task.getDeleteReason()) ? task.getAssignee() : null,
				task.getEndTime().toInstant(),
				this.procedures.taskForm(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).orElse(null));
	}

	/** As in the diagram: the engine's name carries the file reference for Tasklist. */
	private String name(String definitionId, String taskKey) {
		UserTask task = this.repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
		return task.getName();
	}

}
