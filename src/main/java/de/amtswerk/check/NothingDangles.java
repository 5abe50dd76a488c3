package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whatever one element of a diagram says of another, that other is there. */
class NothingDangles implements Rule {

	private static final Set<String> ATTRIBUTES = Set.of("sourceRef", "targetRef", "attachedToRef", "messageRef",
			"errorRef", "signalRef", "escalationRef", "processRef", "bpmnElement", "default", "dataObjectRef");

	private static final Set<String> ELEMENTS = Set.of("incoming", "outgoing", "flowNodeRef");

	@Override
	public String sentence() {
		return "Verweise innerhalb eines Diagramms treffen ein Element.";
	}

	@Override
	public String example() {
		return "attachedToRef=\"Task_Pruefen\", das es nicht gibt";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				element.attributes().forEach((name, value) -> {
					if (ATTRIBUTES.contains(name)) {
						check(diagram, element, value, problems);
					}
				});
				if (ELEMENTS.contains(element.name())) {
					check(diagram, element, element.text().toString().strip(), problems);
				}
			}
		}
		return problems;
	}

	private static void check(Diagram diagram, XmlElement element, String reference, List<Problem> problems) {
		// a qualified name carries a prefix
		String id = reference.substring(reference.indexOf(':') + 1);
		Set<String> known = diagram.lines().keySet();
		if (!known.contains(id)) {
			problems.add(diagram.problem(element, "verweist auf \"%s\", das es im Diagramm nicht gibt.%s".formatted(id,
					Spelling.nearest(id, known).map((meant) -> " Gemeint ist wohl \"" + meant + "\".").orElse(""))));
		}
	}

}
