package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.springframework.stereotype.Component;

/**
 * The diagram is the service's only manifest: it names what citizens, clerks and the law
 * need to know.
 */
@Component
class ServiceIsDescribed implements Rule {

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Diagram diagram = Diagram.in(bundle)
			.stream()
			.filter((candidate) -> candidate.path().equals(bundle.mainFile()))
			.findFirst()
			.orElseThrow();
		Process process = diagram.process();
		if (!process.getId().equals(bundle.slug())) {
			problems.add(diagram.problem(process,
					"Die Prozess-ID ist nicht der Name des Ordners; richtig ist \"%s\".".formatted(bundle.slug())));
		}
		if (process.getName() == null || process.getDocumentations().isEmpty()) {
			problems
				.add(diagram.problem(process, "hat keinen Namen oder keine Dokumentation; beides lesen die Bürger."));
		}
		Map<String, String> properties = ModelProperties.of(process);
		for (String name : Procedure.REQUIRED_PROPERTIES) {
			if (properties.getOrDefault(name, "").isBlank()) {
				problems.add(diagram.problem(process, "Die Eigenschaft \"%s\" fehlt; nötig sind: %s.".formatted(name,
						String.join(", ", Procedure.REQUIRED_PROPERTIES))));
			}
		}
		for (StartEvent start : diagram.all(StartEvent.class)) {
			if (start.getParentElement() == process && !start.isCamundaAsyncAfter()) {
				problems.add(diagram.problem(start,
						"ist nicht asynchron; richtig ist \"Asynchronous continuations: After\", damit kein Fehler im Ablauf einen Antrag verliert."));
			}
		}
		return problems;
	}

}
