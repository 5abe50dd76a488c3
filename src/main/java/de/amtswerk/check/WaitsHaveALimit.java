package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** No case waits for ever: beside each message that may come there is a timer. */
class WaitsHaveALimit implements Rule {

	@Override
	public String sentence() {
		return "Jedes Warten hat ein Ende: neben einer Nachricht steht eine Frist.";
	}

	@Override
	public String example() {
		return "<bpmn:receiveTask …> ohne Zeit-Ereignis am Rand";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (FlowNode node : diagram.all(FlowNode.class)) {
				if (waits(diagram, node) && !isLimited(diagram, node)) {
					problems.add(diagram.problem(node,
							"wartet ohne Frist; richtig ist ein Zeit-Ereignis am Rand oder ein ereignisbasiertes Gateway mit einer Frist."));
				}
			}
		}
		return problems;
	}

	private static boolean waits(Diagram diagram, FlowNode node) {
		if (node instanceof IntermediateCatchEvent event) {
			return !diagram.isBehindEventGateway(node) && !has(event, TimerEventDefinition.class)
					&& !has(event, LinkEventDefinition.class);
		}
		return node instanceof ReceiveTask || (node instanceof EventBasedGateway
				&& diagram.targets(node).stream().noneMatch((event) -> has(event, TimerEventDefinition.class)));
	}

	/** By a timer on its own border, or on that of a subprocess around it. */
	private static boolean isLimited(Diagram diagram, FlowNode node) {
		boolean limited = diagram.all(BoundaryEvent.class)
			.stream()
			.anyMatch((event) -> node.equals(event.getAttachedTo()) && has(event, TimerEventDefinition.class));
		return limited || (node.getParentElement() instanceof SubProcess around && isLimited(diagram, around));
	}

	private static boolean has(BaseElement element, Class<? extends ModelElementInstance> definition) {
		return !element.getChildElementsByType(definition).isEmpty();
	}

}
