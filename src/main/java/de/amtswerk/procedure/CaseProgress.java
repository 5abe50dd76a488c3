package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;

/** Say where a case stands, in the plain words of its own version of the diagram. */
@Component
public class CaseProgress {

	private final RuntimeService runtime;

	private final HistoryService history;

	private final RepositoryService repository;

	CaseProgress(RuntimeService runtime, HistoryService history, RepositoryService repository) {
		this.runtime = runtime;
		this.history = history;
		this.repository = repository;
	}

	/**
	 * What a citizen should read of the case: one entry per place where it waits or
	 * works, or the one where it ended.
	 */
	public List<Step> of(String fileReference) {
		List<Step> steps = new ArrayList<>();
		for (ProcessInstance instance : this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(fileReference)
			.list()) {
			// there is none when the case has ended since the query
			Optional<ActivityInstance> tree = Optional.ofNullable(this.runtime.getActivityInstance(instance.getId()));
			tree.map(CaseProgress::activities)
				.orElse(List.of())
				.forEach((activity) -> step(instance.getProcessDefinitionId(), activity).ifPresent(steps::add));
		}
		return steps.isEmpty() ? ended(fileReference) : steps.stream().distinct().toList();
	}

	/** What its diagram says of a case that has just begun. */
	public Optional<Step> atStart(Procedure procedure) {
		BpmnModelInstance model = this.repository.getBpmnModelInstance(procedure.definitionId());
		return model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() == model.getModelElementById(procedure.slug()))
			.findFirst()
			.flatMap((start) -> step(procedure.definitionId(), start.getId()));
	}

	private static List<String> activities(ActivityInstance tree) {
		List<String> found = new ArrayList<>();
		Arrays.stream(tree.getChildTransitionInstances()).map(TransitionInstance::getActivityId).forEach(found::add);
		for (ActivityInstance child : tree.getChildActivityInstances()) {
			found.add(child.getActivityId());
			found.addAll(activities(child));
		}
		return found;
	}

	private List<Step> ended(String fileReference) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(fileReference)
			.rootProcessInstances()
			.finished()
			.list()
			.stream()
			.filter((instance) -> instance.getEndActivityId() != null)
			.map((HistoricProcessInstance instance) -> step(instance.getProcessDefinitionId(),
					instance.getEndActivityId()))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Step> step(String definitionId, String activityId) {
		FlowNode node = this.repository.getBpmnModelInstance(definitionId).getModelElementById(activityId);
		Map<String, String> properties = ModelProperties.of(node);
		return Optional.ofNullable(properties.get("citizenState"))
			.map((state) -> new Step(state, properties.getOrDefault("citizenNext", "")));
	}

	/**
	 * A place in the diagram as citizens read it.
	 *
	 * @param state where the case stands
	 * @param next what comes next; may be empty
	 */
	public record Step(String state, String next) {

	}

}
