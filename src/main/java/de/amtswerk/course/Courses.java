package de.amtswerk.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.course.Course.Marks;

/** Tell the course of a case. */
@Component
public class Courses {

	private final HistoryService history;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final Diagrams diagrams;

	Courses(HistoryService history, RuntimeService runtime, RepositoryService repository, Diagrams diagrams) {
		this.history = history;
		this.runtime = runtime;
		this.repository = repository;
		this.diagrams = diagrams;
	}

	public Course of(CaseFile file) {
		List<HistoricProcessInstance> instances = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(file.fileReference())
			.list();
		List<HistoricActivityInstance> activities = instances.stream().flatMap(this::activities).toList();
		Map<String, List<Waiting>> waiting = waiting(instances);
		List<Step> steps = steps(instances, activities);
		List<Step> now = new ArrayList<>(steps.stream().filter((step) -> step.ended() == null).toList());
		waiting.values().stream().flatMap(List::stream).map(Waiting::step).forEach(now::add);
		return new Course(steps.stream().filter((step) -> step.ended() != null).toList(), now,
				next(instances, activities, waiting), disturbances(instances), names(instances),
				marks(file, activities, waiting));
	}

	/** The diagram of the case's own version, as BPMN. */
	public String diagram(CaseFile file) {
		return this.diagrams.xml(file.processDefinitionId());
	}

	private Stream<HistoricActivityInstance> activities(HistoricProcessInstance instance) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream();
	}

	private List<Step> steps(List<HistoricProcessInstance> instances, List<HistoricActivityInstance> activities) {
		Happened happened = new Happened(this.diagrams, activities, ruleVersions(instances));
		return instances.stream()
			.filter((instance) -> instance.getSuperProcessInstanceId() == null)
			.sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
			.flatMap((root) -> happened.steps(root.getId()).stream())
			.toList();
	}

	private Map<String, Integer> ruleVersions(List<HistoricProcessInstance> instances) {
		Map<String, Integer> versions = new HashMap<>();
		Map<String, Integer> known = new HashMap<>();
		for (HistoricProcessInstance instance : instances) {
			for (HistoricDecisionInstance decision : this.history.createHistoricDecisionInstanceQuery()
				.processInstanceId(instance.getId())
				.rootDecisionInstancesOnly()
				.list()) {
				versions.put(decision.getActivityInstanceId(), known.computeIfAbsent(decision.getDecisionDefinitionId(),
						(id) -> this.repository.getDecisionDefinition(id).getVersion()));
			}
		}
		return versions;
	}

	/** What waits for its turn before it begins has no history yet. */
	private Map<String, List<Waiting>> waiting(List<HistoricProcessInstance> instances) {
		return instances.stream()
			.filter((instance) -> instance.getEndTime() == null)
			// there is none when the case has ended since the query
			.flatMap((instance) -> Optional.ofNullable(this.runtime.getActivityInstance(instance.getId())).stream())
			.flatMap(Courses::transitions)
			.flatMap((transition) -> waiting(transition).stream())
			.collect(Collectors.groupingBy(Waiting::instance));
	}

	private static Stream<TransitionInstance> transitions(ActivityInstance tree) {
		return Stream.concat(Arrays.stream(tree.getChildTransitionInstances()),
				Arrays.stream(tree.getChildActivityInstances()).flatMap(Courses::transitions));
	}

	private Optional<Waiting> waiting(TransitionInstance transition) {
		return this.diagrams.node(transition.getProcessDefinitionId(), transition.getActivityId())
			.map((node) -> new Waiting(transition.getProcessInstanceId(), node));
	}

	private List<NextStep> next(List<HistoricProcessInstance> instances, List<HistoricActivityInstance> activities,
			Map<String, List<Waiting>> waiting) {
		Map<String, HistoricActivityInstance> callers = new HashMap<>();
		activities.stream()
			.filter((activity) -> activity.getCalledProcessInstanceId() != null)
			.forEach((activity) -> callers.put(activity.getCalledProcessInstanceId(), activity));
		return instances.stream()
			.filter((instance) -> instance.getEndTime() == null)
			// a block's own steps come before those behind it
			.sorted(Comparator.comparing((HistoricProcessInstance instance) -> path(instance.getId(), callers).size())
				.reversed())
			.flatMap((instance) -> new Outlook(this.diagrams, instance.getProcessDefinitionId(),
					path(instance.getId(), callers))
				.after(now(instance.getId(), activities, waiting))
				.stream())
			.distinct()
			.toList();
	}

	private List<String> path(String instance, Map<String, HistoricActivityInstance> callers) {
		HistoricActivityInstance caller = callers.get(instance);
		return (caller == null) ? List.of()
				: Stream.concat(path(caller.getProcessInstanceId(), callers).stream(),
						this.diagrams.node(caller.getProcessDefinitionId(), caller.getActivityId())
							.map(Diagrams::name)
							.stream())
					.toList();
	}

	private static Set<String> now(String instance, List<HistoricActivityInstance> activities,
			Map<String, List<Waiting>> waiting) {
		Set<String> parents = activities.stream()
			.map(HistoricActivityInstance::getParentActivityInstanceId)
			.collect(Collectors.toSet());
		return Stream.concat(waiting.getOrDefault(instance, List.of()).stream().map(Waiting::id),
				activities.stream()
					.filter((activity) -> activity.getProcessInstanceId().equals(instance))
					.filter((activity) -> activity.getEndTime() == null && !parents.contains(activity.getId()))
					.map(HistoricActivityInstance::getActivityId))
			.collect(Collectors.toSet());
	}

	private List<Disturbance> disturbances(List<HistoricProcessInstance> instances) {
		return instances.stream()
			.flatMap((
					instance) -> this.runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
			// a block's incident is told of its callers, too
			.filter((incident) -> incident.getId().equals(incident.getCauseIncidentId()))
			.map((incident) -> new Disturbance(place(incident), incident.getIncidentTimestamp().toInstant()))
			.toList();
	}

	private String place(Incident incident) {
		String activity = Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId());
		return this.diagrams.node(incident.getProcessDefinitionId(), activity).map(Diagrams::name).orElse(activity);
	}

	private Map<String, String> names(List<HistoricProcessInstance> instances) {
		Map<String, String> names = new HashMap<>();
		instances.stream()
			.map(HistoricProcessInstance::getProcessDefinitionId)
			.distinct()
			.flatMap((definition) -> this.diagrams.model(definition).getModelElementsByType(FlowNode.class).stream())
			.forEach((node) -> names.put(node.getId(), Diagrams.name(node)));
		return names;
	}

	private static Marks marks(CaseFile file, List<HistoricActivityInstance> activities,
			Map<String, List<Waiting>> waiting) {
		Set<String> done = new HashSet<>();
		Set<String> now = new HashSet<>();
		Set<String> instances = new HashSet<>();
		for (HistoricActivityInstance activity : activities) {
			if (activity.getProcessDefinitionId().equals(file.processDefinitionId())) {
				instances.add(activity.getProcessInstanceId());
				(activity.getEndTime() != null ? done : now).add(activity.getActivityId());
			}
		}
		instances
			.forEach((instance) -> waiting.getOrDefault(instance, List.of()).forEach((waits) -> now.add(waits.id())));
		done.removeAll(now);
		return new Marks(done, now);
	}

	/** A step whose turn is still to come, by a job. */
	private record Waiting(String instance, FlowNode node) {

		String id() {
			return this.node.getId();
		}

		Step step() {
			return new Step(id(), Diagrams.name(this.node), Kind.of(this.node), Diagrams.within(this.node), null, null,
					false, null, null, null);
		}

	}

}
