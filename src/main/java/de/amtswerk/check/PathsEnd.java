package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Every step is on a way from the start to an end that has a name. */
class PathsEnd implements Rule {

	@Override
	public String sentence() {
		return "Jeder Schritt liegt auf einem Weg vom Start zu einem benannten Ende.";
	}

	@Override
	public String example() {
		return "<bpmn:serviceTask …> ohne ausgehenden Fluss";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			Flow flow = new Flow(diagram);
			Set<FlowNode> reached = flow.reachable(flow.starts(), (node) -> false);
			for (FlowNode node : flow.nodes()) {
				if (isAside(node) || !Flow.isInside(node, diagram.process())) {
					continue;
				}
				if (!reached.contains(node)) {
					problems.add(diagram.problem(node,
							"ist vom Start aus nicht zu erreichen; verbinden oder löschen Sie es."));
				}
				else if (flow.reachable(List.of(node), (end) -> false).stream().noneMatch(EndEvent.class::isInstance)) {
					problems
						.add(diagram.problem(node, "führt zu keinem Ende; richtig ist ein Weg zu einem Endereignis."));
				}
				if (node instanceof EndEvent && (node.getName() == null || node.getName().isBlank())) {
					problems.add(diagram.problem(node,
							"ist ein Ende ohne Namen; richtig ist das Ergebnis, zum Beispiel \"Antrag abgelehnt\"."));
				}
			}
		}
		return problems;
	}

	/** Compensation is reached when something is undone, along no flow. */
	private static boolean isAside(FlowNode node) {
		return (node instanceof Activity activity && activity.isForCompensation())
				|| !node.getChildElementsByType(CompensateEventDefinition.class).isEmpty()
				|| (node.getParentElement() instanceof FlowNode around && isAside(around));
	}

}
