package de.amtswerk.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;

/** Know what a diagram says of a task beyond BPMN, in the version that the case keeps. */
@Component
public class TaskProperties {

	private final RepositoryService repository;

	TaskProperties(RepositoryService repository) {
		this.repository = repository;
	}

	/** The properties of every task that a version draws. */
	List<Map<String, String>> all(String definitionId) {
		return this.repository.getBpmnModelInstance(definitionId)
			.getModelElementsByType(UserTask.class)
			.stream()
			.map(ModelProperties::of)
			.toList();
	}

	/** The value of a property; none if the task has no such property. */
	public Optional<String> find(String definitionId, String task, String property) {
		UserTask found = this.repository.getBpmnModelInstance(definitionId).getModelElementById(task);
		return Optional.ofNullable(found).map((step) -> ModelProperties.of(step).get(property));
	}

}
