package de.amtswerk.check;

import java.util.List;

import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Confirmed means committed: no rule, table or template can lose an application. */
class StartIsAsynchronous implements Rule {

	@Override
	public String sentence() {
		return "Das Startereignis der Leistung endet mit einem Speicherpunkt (asyncAfter), damit kein Fehler im Ablauf einen Antrag verliert.";
	}

	@Override
	public String example() {
		return "<bpmn:startEvent …> ohne camunda:asyncAfter=\"true\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		Diagram diagram = bundle.main();
		return diagram.process()
			.getChildElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> !start.isCamundaAsyncAfter())
			.map((start) -> diagram.problem(start,
					"ist nicht asynchron; richtig ist \"Asynchronous continuations: After\" (camunda:asyncAfter)."))
			.toList();
	}

}
