package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A diagram brings no program of its own: no script, class, connector or external worker.
 */
class NothingForeign implements Rule {

	private static final Map<String, String> ELEMENTS = Map.of("scriptTask", "ein Skript", "script", "ein Skript",
			"connector", "einen Connector", "field", "eine Feld-Injektion", "formData", "ein erzeugtes Formular");

	private static final Map<String, String> ATTRIBUTES = Map.of("class", "eine Java-Klasse", "topic",
			"einen fremden Dienst (External Task)", "formKey", "ein Formular außerhalb der Leistung", "scriptFormat",
			"ein Skript", "formHandlerClass", "eine Java-Klasse");

	@Override
	public String sentence() {
		return "Ein Diagramm enthält kein Programm: kein Skript, keine Klasse, kein Connector, kein fremder Dienst.";
	}

	@Override
	public String example() {
		return "<bpmn:scriptTask …>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				if (ELEMENTS.containsKey(element.name())) {
					problems.add(foreign(diagram, element, ELEMENTS.get(element.name())));
				}
				ATTRIBUTES.keySet()
					.stream()
					.filter(element.attributes()::containsKey)
					.forEach((name) -> problems.add(foreign(diagram, element, ATTRIBUTES.get(name))));
				if (element.name().equals("conditionExpression") && element.attributes().containsKey("language")) {
					problems.add(foreign(diagram, element, "ein Skript"));
				}
			}
		}
		return problems;
	}

	private static Problem foreign(Diagram diagram, XmlElement element, String what) {
		return diagram.problem(element,
				"enthält %s; richtig sind das Vokabular, Entscheidungstabellen und Formulare der Leistung."
					.formatted(what));
	}

}
