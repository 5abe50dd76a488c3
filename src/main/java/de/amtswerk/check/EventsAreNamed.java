package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message, signal or escalation says which one it is. */
class EventsAreNamed implements Rule {

	private static final Map<String, String> REFERENCES = Map.of("messageEventDefinition", "messageRef",
			"signalEventDefinition", "signalRef", "receiveTask", "messageRef");

	private static final Set<String> NAMED = Set.of("message", "signal");

	@Override
	public String sentence() {
		return "Nachrichten, Signale und Eskalationen sagen, welche sie sind.";
	}

	@Override
	public String example() {
		return "<bpmn:messageEventDefinition /> ohne messageRef";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				String reference = REFERENCES.get(element.name());
				boolean sends = element.attributes().containsKey("delegateExpression");
				if (reference != null && !sends && !element.attributes().containsKey(reference)) {
					problems.add(diagram.problem(element,
							"sagt nicht, welche Nachricht oder welches Signal gemeint ist; richtig ist %s mit der Kennung."
								.formatted(reference)));
				}
				if (NAMED.contains(element.name()) && element.attributes().getOrDefault("name", "").isBlank()) {
					problems.add(diagram.problem(element, "hat keinen Namen; unter ihm wird es zugestellt."));
				}
			}
		}
		return problems;
	}

}
