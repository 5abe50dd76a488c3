package de.amtswerk.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.jspecify.annotations.Nullable;

/**
 * Put the activities of a case, blocks included, in the order in which they happened. A
 * block is told by the steps in it, a gateway not at all.
 */
class Happened {

	private final Diagrams diagrams;

	private final Map<String, Integer> ruleVersions;

	private final Map<String, String> behalves;

	private final Map<String, List<HistoricActivityInstance>> byParent = new HashMap<>();

	/**
	 * Order activities.
	 * @param activities each instance's in its order
	 * @param ruleVersions by activity instance
	 * @param behalves user ids of for whom somebody else does a task, by task
	 */
	Happened(Diagrams diagrams, Collection<HistoricActivityInstance> activities, Map<String, Integer> ruleVersions,
			Map<String, String> behalves) {
		this.diagrams = diagrams;
		this.behalves = behalves;
		this.ruleVersions = ruleVersions;
		activities.forEach((activity) -> this.byParent
			.computeIfAbsent(activity.getParentActivityInstanceId(), (parent) -> new ArrayList<>())
			.add(activity));
	}

	List<Step> steps(String instance) {
		return inside(instance, List.of()).toList();
	}

	private Stream<Step> inside(@Nullable String parent, List<String> within) {
		return this.byParent.getOrDefault(parent, List.of())
			.stream()
			.flatMap((activity) -> this.diagrams.node(activity.getProcessDefinitionId(), activity.getActivityId())
				.map((node) -> told(activity, node, within))
				.orElseGet(() -> inside(activity.getId(), within)));
	}

	private Stream<Step> told(HistoricActivityInstance activity, FlowNode node, List<String> within) {
		if (node instanceof Gateway) {
			return Stream.empty();
		}
		List<String> deeper = Stream.concat(within.stream(), Stream.of(Diagrams.name(node))).toList();
		List<Step> steps = Stream
			.concat(inside(activity.getId(), deeper), inside(activity.getCalledProcessInstanceId(), deeper))
			.toList();
		return steps.isEmpty() ? Stream.of(step(activity, node, within)) : steps.stream();
	}

	private Step step(HistoricActivityInstance activity, FlowNode node, List<String> within) {
		Date ended = activity.getEndTime();
		return new Step(activity.getActivityId(), Diagrams.name(node), Kind.of(node), within,
				activity.getStartTime().toInstant(), (ended != null) ? ended.toInstant() : null, activity.isCanceled(),
				activity.getAssignee(), this.behalves.get(activity.getTaskId()),
				this.ruleVersions.get(activity.getId()));
	}

}
