package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * The diagram is the service's only manifest: it names what citizens, clerks and the law
 * need to know.
 */
class ServiceIsDescribed implements Rule {

	private static final List<String> REQUIRED = List.of("office", "officeStreet", "officeCity", "contactPhone",
			"contactEmail", "legalBasis", "legalRegime", "leika", "automationLevel", "remedyTable", "retention",
			"audience", "documents", "duration", "fee");

	@Override
	public String sentence() {
		return "Das Diagramm nennt Namen, Beschreibung und alles, was Bürgerinnen, Bürger und Recht über die Leistung wissen müssen.";
	}

	@Override
	public String example() {
		return "Prozess ohne Eigenschaft \"legalBasis\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Diagram diagram = bundle.main();
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
		for (String name : REQUIRED) {
			if (properties.getOrDefault(name, "").isBlank()) {
				problems.add(diagram.problem(process,
						"Die Eigenschaft \"%s\" fehlt; nötig sind: %s.".formatted(name, String.join(", ", REQUIRED))));
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
