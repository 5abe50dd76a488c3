package de.amtswerk.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * What the engine remembers of a case.
 *
 * @param instances the service's own and its blocks'
 * @param activities each instance's in its order
 * @param waiting what has no history yet
 */
record Trace(List<HistoricProcessInstance> instances, List<HistoricActivityInstance> activities,
		List<Waiting> waiting) {

	Trace {
		instances = instances.stream().sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)).toList();
		activities = List.copyOf(activities);
		waiting = List.copyOf(waiting);
	}

	Stream<HistoricProcessInstance> roots() {
		return this.instances.stream().filter((instance) -> instance.getSuperProcessInstanceId() == null);
	}

	Stream<HistoricProcessInstance> open() {
		return this.instances.stream().filter((instance) -> instance.getEndTime() == null);
	}

	/**
	 * Ids of the diagrams that the case has run in, in the order in which it came to
	 * them.
	 */
	List<String> definitions() {
		return this.instances.stream().map(HistoricProcessInstance::getProcessDefinitionId).distinct().toList();
	}

	/** The activity that called an instance, if one did. */
	Optional<HistoricActivityInstance> caller(String instance) {
		return this.activities.stream()
			.filter((activity) -> instance.equals(activity.getCalledProcessInstanceId()))
			.findFirst();
	}

	/** Ids of the innermost elements at which an instance stands. */
	Set<String> now(String instance) {
		Set<String> parents = this.activities.stream()
			.map(HistoricActivityInstance::getParentActivityInstanceId)
			.collect(Collectors.toSet());
		Stream<String> begun = this.activities.stream()
			.filter((activity) -> activity.getProcessInstanceId().equals(instance))
			.filter((activity) -> activity.getEndTime() == null && !parents.contains(activity.getId()))
			.map(HistoricActivityInstance::getActivityId);
		Stream<String> waiting = this.waiting.stream()
			.filter((waits) -> waits.instance().equals(instance))
			.map((waits) -> waits.node().getId());
		return Stream.concat(waiting, begun).collect(Collectors.toSet());
	}

	/** What is to be seen in one of its diagrams. */
	Drawing drawing(String definitionId, String key, String name) {
		Set<String> now = activitiesIn(definitionId).filter((activity) -> activity.getEndTime() == null)
			.map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toSet());
		this.waiting.stream()
			.filter((waits) -> waits.definitionId().equals(definitionId))
			.forEach((waits) -> now.add(waits.node().getId()));
		Set<String> done = activitiesIn(definitionId).map(HistoricActivityInstance::getActivityId)
			.filter((id) -> !now.contains(id))
			.collect(Collectors.toSet());
		return new Drawing(key, name, done, now);
	}

	private Stream<HistoricActivityInstance> activitiesIn(String definitionId) {
		return this.activities.stream().filter((activity) -> activity.getProcessDefinitionId().equals(definitionId));
	}

	/** A step whose turn is still to come, by a job. */
	record Waiting(String instance, String definitionId, FlowNode node) {

		Step step() {
			return new Step(this.node.getId(), Diagrams.name(this.node), Kind.of(this.node), Diagrams.within(this.node),
					null, null, false, null, null, null);
		}

	}

}
