package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * A called block belongs to the case: without the business key its steps would find no
 * file.
 */
class CallsHandOnTheBusinessKey implements Rule {

	@Override
	public String sentence() {
		return "Ein Aufruf gibt das Aktenzeichen an den Baustein weiter.";
	}

	@Override
	public String example() {
		return "<bpmn:callActivity …> ohne <camunda:in businessKey=\"#{execution.processBusinessKey}\"/>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			diagram.all(CallActivity.class)
				.stream()
				.filter((call) -> GivenVariables.extensions(call, CamundaIn.class)
					.stream()
					.noneMatch((in) -> in.getCamundaBusinessKey() != null))
				.forEach((call) -> problems.add(diagram.problem(call,
						"gibt kein Aktenzeichen weiter; richtig ist <camunda:in businessKey=\"#{execution.processBusinessKey}\" />.")));
		}
		return problems;
	}

}
