package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * The diagram is the service's only manifest: it names what citizens, clerks and the law
 * need to know.
 */
class ServiceIsDescribed implements Rule {

	private static final List<String> REQUIRED = List.of("office", "officeStreet", "officeCity", "contactPhone",
			"contactEmail", "legalBasis", "legalRegime", "automationLevel", "sections", "retention", "audience",
			"documents", "duration", "fee");

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
		if (process.getName() == null || process.getName().isBlank() || process.getDocumentations().isEmpty()
				|| process.getDocumentations().iterator().next().getTextContent().isBlank()) {
			problems
				.add(diagram.problem(process, "hat keinen Namen oder keine Dokumentation; beides lesen die Bürger."));
		}
		Map<String, String> properties = ModelProperties.of(process);
		for (String name : REQUIRED) {
			if (isBlank(properties, name)) {
				problems.add(diagram.problem(process, "Die Eigenschaft \"%s\" fehlt; nötig sind: %s.%s".formatted(name,
						String.join(", ", REQUIRED), misspelt(name, properties.keySet()))));
			}
		}
		if (isBlank(properties, "remedyTable") && bundle.notices().stream().anyMatch((path) -> decides(bundle, path))) {
			problems.add(diagram.problem(process,
					"Die Eigenschaft \"remedyTable\" fehlt; ein Bescheid der Leistung trifft eine Entscheidung, gegen die es einen Rechtsbehelf gibt."));
		}
		if (isBlank(properties, "leika") && isBlank(properties, "leikaReason")) {
			problems.add(diagram.problem(process,
					"Die Eigenschaft \"leika\" fehlt; nötig ist der Leistungsschlüssel, oder in \"leikaReason\", warum es keinen gibt."));
		}
		return problems;
	}

	private static boolean decides(Bundle bundle, String path) {
		return bundle.text(path).contains("{{remedies.");
	}

	private static boolean isBlank(Map<String, String> properties, String name) {
		return properties.get(name) == null || properties.get(name).isBlank();
	}

	private static String misspelt(String name, Set<String> written) {
		return Spelling.nearest(name, written.stream().filter((word) -> !REQUIRED.contains(word)).toList())
			.map((word) -> " Gefunden wurde \"" + word + "\".")
			.orElse("");
	}

}
