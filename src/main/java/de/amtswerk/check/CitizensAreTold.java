package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Wherever a case can rest, its applicant reads in plain words where it stands and what
 * comes next.
 */
class CitizensAreTold implements Rule {

	@Override
	public String sentence() {
		return "Wo ein Vorgang ruhen kann, lesen Bürgerinnen und Bürger, wo er steht (citizenState) und was folgt (citizenNext).";
	}

	@Override
	public String example() {
		return "<bpmn:userTask …> ohne Eigenschaft \"citizenState\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			boolean main = diagram.path().equals(bundle.mainFile());
			for (FlowNode node : diagram.all(FlowNode.class)) {
				boolean end = main && node instanceof EndEvent && node.getParentElement() instanceof Process;
				boolean rests = rests(diagram, node);
				if (end || rests) {
					told(diagram, node, "citizenState", problems);
				}
				if (rests) {
					told(diagram, node, "citizenNext", problems);
				}
			}
		}
		return problems;
	}

	/** Whether it waits there, or is kept there while its job is tried again. */
	private static boolean rests(Diagram diagram, FlowNode node) {
		boolean waits = node instanceof UserTask || node instanceof ReceiveTask || node instanceof EventBasedGateway
				|| (node instanceof IntermediateCatchEvent
						&& node.getChildElementsByType(LinkEventDefinition.class).isEmpty()
						&& !diagram.isBehindEventGateway(node));
		return waits || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
	}

	private static void told(Diagram diagram, FlowNode node, String property, List<Problem> problems) {
		if (ModelProperties.of(node).getOrDefault(property, "").isBlank()) {
			problems.add(diagram.problem(node,
					"sagt Bürgerinnen und Bürgern nichts; nötig ist die Eigenschaft \"%s\" in einfachen Worten."
						.formatted(property)));
		}
	}

}
