package de.amtswerk.task;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import org.springframework.stereotype.Component;

/** Say which automatic steps of a case are stuck; operators know already. */
@Component
public class BrokenSteps {

	private final RuntimeService runtime;

	private final RepositoryService repository;

	BrokenSteps(RuntimeService runtime, RepositoryService repository) {
		this.runtime = runtime;
		this.repository = repository;
	}

	/** What the steps are called in the diagram; none if all is well. */
	public List<String> in(String fileReference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(fileReference)
			.withIncident()
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.flatMap((instance) -> this.runtime.createIncidentQuery().processInstanceId(instance).list().stream())
			// where it began, not each place that it was handed up to
			.filter((incident) -> incident.getId().equals(incident.getRootCauseIncidentId()))
			.map(this::name)
			.distinct()
			.toList();
	}

	private String name(Incident incident) {
		FlowElement step = this.repository.getBpmnModelInstance(incident.getProcessDefinitionId())
			.getModelElementById(incident.getActivityId());
		return (step != null && step.getName() != null) ? step.getName() : incident.getActivityId();
	}

}
