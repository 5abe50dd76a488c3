package de.amtswerk.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.CaseFile;

/** Tell the course of a case. */
@Component
public class Courses {

	private final Traces traces;

	private final Diagrams diagrams;

	private final HistoryService history;

	private final RuntimeService runtime;

	Courses(Traces traces, Diagrams diagrams, HistoryService history, RuntimeService runtime) {
		this.traces = traces;
		this.diagrams = diagrams;
		this.history = history;
		this.runtime = runtime;
	}

	public Course of(CaseFile file) {
		Trace trace = this.traces.of(file.fileReference());
		List<Step> steps = steps(trace);
		List<Step> now = new ArrayList<>(steps.stream().filter((step) -> step.ended() == null).toList());
		trace.waiting().stream().map(Trace.Waiting::step).forEach(now::add);
		return new Course(steps.stream().filter((step) -> step.ended() != null).toList(), now, next(trace),
				disturbances(trace.instances()), names(trace), this.diagrams.clerksTasks(file.processDefinitionId()),
				drawings(trace));
	}

	/**
	 * A diagram of the case's own version, as BPMN.
	 * @param key of the process: the service's own or that of a block which it has
	 * called; any other is empty
	 */
	public Optional<String> diagram(CaseFile file, String key) {
		return this.traces.instances(file.fileReference())
			.stream()
			.filter((instance) -> instance.getProcessDefinitionKey().equals(key))
			.findFirst()
			.map((instance) -> this.diagrams.xml(instance.getProcessDefinitionId()));
	}

	/** The steps of a case that machines could not do. */
	public List<Disturbance> disturbances(String fileReference) {
		return disturbances(this.traces.instances(fileReference));
	}

	private List<Step> steps(Trace trace) {
		Happened happened = new Happened(this.diagrams, trace.activities(), ruleVersions(trace), behalves(trace));
		return trace.roots().flatMap((root) -> happened.steps(root.getId()).stream()).toList();
	}

	private Map<String, Integer> ruleVersions(Trace trace) {
		Map<String, Integer> versions = new HashMap<>();
		for (HistoricProcessInstance instance : trace.instances()) {
			for (HistoricDecisionInstance decision : this.history.createHistoricDecisionInstanceQuery()
				.processInstanceId(instance.getId())
				.rootDecisionInstancesOnly()
				.list()) {
				versions.put(decision.getActivityInstanceId(),
						this.diagrams.ruleVersion(decision.getDecisionDefinitionId()));
			}
		}
		return versions;
	}

	private Map<String, String> behalves(Trace trace) {
		return trace.instances()
			.stream()
			.flatMap((instance) -> this.history.createHistoricTaskInstanceQuery()
				.processInstanceId(instance.getId())
				.list()
				.stream())
			.filter((task) -> task.getOwner() != null)
			.collect(Collectors.toMap(HistoricTaskInstance::getId, HistoricTaskInstance::getOwner));
	}

	private List<NextStep> next(Trace trace) {
		return trace.open()
			// a block's own steps come before those behind it
			.sorted(Comparator.comparing((HistoricProcessInstance instance) -> path(instance.getId(), trace).size())
				.reversed())
			.flatMap((instance) -> new Outlook(this.diagrams, instance.getProcessDefinitionId(),
					path(instance.getId(), trace))
				.after(trace.now(instance.getId()))
				.stream())
			.distinct()
			.toList();
	}

	/** Names of the blocks that lead to an instance, the outermost first. */
	private List<String> path(String instance, Trace trace) {
		return trace.caller(instance)
			.map((caller) -> Stream.concat(path(caller.getProcessInstanceId(), trace).stream(),
					this.diagrams.node(caller.getProcessDefinitionId(), caller.getActivityId())
						.map(Diagrams::name)
						.stream())
				.toList())
			.orElse(List.of());
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

	private Map<String, String> names(Trace trace) {
		Map<String, String> names = new HashMap<>();
		trace.definitions()
			.stream()
			.flatMap((definition) -> this.diagrams.model(definition).getModelElementsByType(FlowNode.class).stream())
			.forEach((node) -> names.put(node.getId(), Diagrams.name(node)));
		return names;
	}

	private List<Drawing> drawings(Trace trace) {
		return trace.definitions().stream().map((id) -> {
			ProcessDefinition definition = this.diagrams.definition(id);
			return trace.drawing(id, definition.getKey(), definition.getName());
		}).toList();
	}

}
