package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * A gateway asks a question, each way out is an answer, and one of them is taken if no
 * other is.
 */
class GatewaysAsk implements Rule {

	@Override
	public String sentence() {
		return "Ein Gateway, das entscheidet, stellt eine Frage; jeder Weg heißt wie eine Antwort, und einer ist der Standardweg.";
	}

	@Override
	public String example() {
		return "<bpmn:exclusiveGateway name=\"Prüfung\">";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (Gateway gateway : diagram.all(Gateway.class)) {
				boolean decides = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway
						|| gateway instanceof ComplexGateway;
				if (decides && diagram.outgoing(gateway).size() > 1) {
					check(diagram, gateway, problems);
				}
			}
		}
		return problems;
	}

	private static void check(Diagram diagram, Gateway gateway, List<Problem> problems) {
		if (gateway.getName() == null || !gateway.getName().strip().endsWith("?")) {
			problems
				.add(diagram.problem(gateway, "stellt keine Frage; richtig ist ein Name wie \"Anspruch gegeben?\"."));
		}
		String standard = gateway.getAttributeValue("default");
		if (standard == null) {
			problems.add(diagram.problem(gateway,
					"hat keinen Standardweg; ohne ihn bleibt ein Vorgang stehen, für den keine Bedingung zutrifft."));
		}
		for (SequenceFlow way : diagram.outgoing(gateway)) {
			if (way.getName() == null || way.getName().isBlank()) {
				problems.add(diagram.problem(way,
						"ist ein Weg ohne Namen; richtig ist die Antwort auf \"%s\".".formatted(gateway.getName())));
			}
			if (way.getConditionExpression() == null && standard != null && !way.getId().equals(standard)) {
				problems.add(diagram.problem(way,
						"hat keine Bedingung und ist nicht der Standardweg; richtig ist eine Bedingung wie ${decision == 'grant'}."));
			}
		}
	}

}
