package de.amtswerk.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

import org.springframework.stereotype.Component;

import de.amtswerk.course.Trace.Waiting;

/** Ask the engine for what it remembers of a case. */
@Component
class Traces {

	private final HistoryService history;

	private final RuntimeService runtime;

	private final Diagrams diagrams;

	Traces(HistoryService history, RuntimeService runtime, Diagrams diagrams) {
		this.history = history;
		this.runtime = runtime;
		this.diagrams = diagrams;
	}

	Trace of(String fileReference) {
		List<HistoricProcessInstance> instances = instances(fileReference);
		return new Trace(instances, instances.stream().flatMap(this::activities).toList(),
				instances.stream().flatMap(this::waiting).toList());
	}

	/** The service's own and its blocks'. */
	List<HistoricProcessInstance> instances(String fileReference) {
		return this.history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(fileReference).list();
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

	/** What waits for its turn before it begins has no history yet. */
	private Stream<Waiting> waiting(HistoricProcessInstance instance) {
		if (instance.getEndTime() != null) {
			return Stream.empty();
		}
		// there is none when the case has ended since the query
		return Optional.ofNullable(this.runtime.getActivityInstance(instance.getId()))
			.stream()
			.flatMap(Traces::transitions)
			.flatMap((transition) -> waiting(transition).stream());
	}

	private static Stream<TransitionInstance> transitions(ActivityInstance tree) {
		return Stream.concat(Arrays.stream(tree.getChildTransitionInstances()),
				Arrays.stream(tree.getChildActivityInstances()).flatMap(Traces::transitions));
	}

	private Optional<Waiting> waiting(TransitionInstance transition) {
		String definition = transition.getProcessDefinitionId();
		return this.diagrams.node(definition, transition.getActivityId())
			.map((node) -> new Waiting(transition.getProcessInstanceId(), definition, node));
	}

}
