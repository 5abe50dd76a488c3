package de.amtswerk.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Follow the flows of one diagram from where a case stands, and into the blocks that it
 * may call.
 */
class Outlook {

	private final Diagrams diagrams;

	private final String definitionId;

	private final List<String> within;

	private final Set<String> callers;

	private final Set<String> seen = new HashSet<>();

	private final Queue<Way> open = new ArrayDeque<>();

	private final List<NextStep> found = new ArrayList<>();

	/**
	 * Look ahead in a diagram.
	 * @param within names of the blocks that lead to it
	 */
	Outlook(Diagrams diagrams, String definitionId, List<String> within) {
		this(diagrams, definitionId, within, Set.of());
	}

	private Outlook(Diagrams diagrams, String definitionId, List<String> within, Set<String> callers) {
		this.diagrams = diagrams;
		this.definitionId = definitionId;
		this.within = within;
		this.callers = callers;
	}

	/** All that may come after these, nearest first. */
	List<NextStep> after(Collection<String> now) {
		this.seen.addAll(now);
		now.stream()
			.flatMap((id) -> this.diagrams.node(this.definitionId, id).stream())
			.flatMap((node) -> onwards(node, List.of()))
			.forEach(this.open::add);
		return walk();
	}

	private List<NextStep> fromItsStart() {
		this.diagrams.model(this.definitionId)
			.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() instanceof Process)
			.flatMap((start) -> onwards(start, List.of()))
			.forEach(this.open::add);
		return walk();
	}

	private List<NextStep> walk() {
		for (Way way = this.open.poll(); way != null; way = this.open.poll()) {
			if (this.seen.add(way.to().getId())) {
				step(way);
			}
		}
		return this.found;
	}

	private void step(Way way) {
		FlowNode node = way.to();
		if (node instanceof Gateway) {
			onwards(node, way.conditions()).forEach(this.open::add);
			return;
		}
		List<String> around = Stream.concat(this.within.stream(), Diagrams.within(node).stream()).toList();
		this.found.add(new NextStep(Diagrams.name(node), around, way.conditions()));
		if (node instanceof CallActivity call) {
			this.found.addAll(called(call, around));
		}
		onwards(node, List.of()).forEach(this.open::add);
	}

	private List<NextStep> called(CallActivity call, List<String> around) {
		Set<String> callers = new HashSet<>(this.callers);
		callers.add(this.definitionId);
		List<String> inside = Stream.concat(around.stream(), Stream.of(Diagrams.name(call))).toList();
		return this.diagrams.called(call, this.definitionId)
			.filter((block) -> !callers.contains(block.getId()))
			.map((block) -> new Outlook(this.diagrams, block.getId(), inside, callers).fromItsStart())
			.orElse(List.of());
	}

	private Stream<Way> onwards(FlowNode node, List<String> conditions) {
		Stream<Way> flows = exits(node).map((flow) -> new Way(flow.getTarget(), and(conditions, flow)));
		Stream<Way> interruptions = this.diagrams.model(this.definitionId)
			.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.filter((event) -> event.getAttachedTo() == node)
			.map((event) -> new Way(event, List.of()));
		Stream<Way> inside = (node instanceof SubProcess block)
				? block.getChildElementsByType(StartEvent.class).stream().map((start) -> new Way(start, List.of()))
				: Stream.empty();
		return Stream.of(inside, flows, interruptions).flatMap((ways) -> ways);
	}

	/** Where a sub-process ends, it goes on behind it. */
	private static Stream<SequenceFlow> exits(FlowNode node) {
		if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess block) {
			return block.getOutgoing().stream();
		}
		return (node instanceof SubProcess) ? Stream.empty() : node.getOutgoing().stream();
	}

	private static List<String> and(List<String> conditions, SequenceFlow flow) {
		return Stream.concat(conditions.stream(), condition(flow).stream()).toList();
	}

	private static Optional<String> condition(SequenceFlow flow) {
		return Optional.ofNullable(flow.getName())
			.map(String::strip)
			.filter((answer) -> !answer.isEmpty())
			.map((answer) -> (flow.getSource() instanceof Gateway gateway && gateway.getName() != null)
					? gateway.getName().strip() + " " + answer : answer);
	}

	/** A flow that is still to be followed. */
	private record Way(FlowNode to, List<String> conditions) {

	}

}
