package de.amtswerk.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Know where a case can go next: along flows, into and out of subprocesses, through
 * events on their border, over links.
 */
final class Flow {

	private final Diagram diagram;

	private final Map<FlowNode, Set<FlowNode>> next = new LinkedHashMap<>();

	Flow(Diagram diagram) {
		this.diagram = diagram;
		Collection<FlowNode> nodes = diagram.all(FlowNode.class);
		nodes.forEach((node) -> this.next.put(node, new LinkedHashSet<>()));
		nodes.forEach(this::connect);
	}

	Set<FlowNode> nodes() {
		return this.next.keySet();
	}

	Set<FlowNode> after(FlowNode node) {
		return this.next.get(node);
	}

	/** The start events of the process itself. */
	Collection<StartEvent> starts() {
		return this.diagram.process().getChildElementsByType(StartEvent.class);
	}

	/** Everything that a case can reach from there without passing what is closed. */
	Set<FlowNode> reachable(Collection<? extends FlowNode> from, Predicate<FlowNode> closed) {
		Set<FlowNode> reached = new LinkedHashSet<>();
		Deque<FlowNode> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			FlowNode node = open.pop();
			if (reached.add(node) && !closed.test(node)) {
				open.addAll(after(node));
			}
		}
		return reached;
	}

	private void connect(FlowNode node) {
		if (node instanceof SubProcess part && !part.getChildElementsByType(FlowNode.class).isEmpty()) {
			part.getChildElementsByType(StartEvent.class).forEach(this.next.get(node)::add);
		}
		else {
			this.diagram.targets(node).forEach(this.next.get(node)::add);
		}
		if (node instanceof EndEvent end && !isError(end) && end.getParentElement() instanceof SubProcess part) {
			this.diagram.targets(part).forEach(this.next.get(end)::add);
		}
		if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
			this.next.keySet()
				.stream()
				.filter((other) -> other.equals(event.getAttachedTo()) || isInside(other, event.getAttachedTo()))
				.forEach((inside) -> this.next.get(inside).add(event));
		}
		if (node instanceof SubProcess part && part.triggeredByEvent()) {
			// it may begin at any time while its surroundings last
			this.next.keySet()
				.stream()
				.filter((other) -> !other.equals(part) && !isInside(other, part)
						&& isInside(other, part.getParentElement()))
				.forEach((around) -> this.next.get(around).add(part));
		}
		if (node instanceof ThrowEvent thrown) {
			link(thrown);
		}
	}

	private void link(ThrowEvent thrown) {
		for (LinkEventDefinition link : thrown.getChildElementsByType(LinkEventDefinition.class)) {
			this.diagram.all(CatchEvent.class)
				.stream()
				.filter((caught) -> caught.getChildElementsByType(LinkEventDefinition.class)
					.stream()
					.anyMatch((target) -> String.valueOf(target.getName()).equals(link.getName())))
				.forEach(this.next.get(thrown)::add);
		}
	}

	private static boolean isError(EndEvent end) {
		return !end.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
	}

	static boolean isInside(ModelElementInstance inner, ModelElementInstance outer) {
		ModelElementInstance around = inner.getParentElement();
		return around != null && (around.equals(outer) || isInside(around, outer));
	}

}
