package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import de.amtswerk.engine.Vocabulary;

/**
 * An expression of a diagram names the vocabulary, or a variable that something gives on
 * the way to it.
 */
class NamesAreProvided implements Rule {

	/** What the engine itself brings. */
	private static final Set<String> ENGINE = Set.of("execution", "task", "authenticatedUserId");

	private static final Set<String> AFTERWARDS = Set.of("outputParameter", "out");

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	NamesAreProvided(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Ausdruck im Diagramm nennt nur das Vokabular und Variablen, die auf dem Weg dorthin entstehen.";
	}

	@Override
	public String example() {
		return "${decison == 'grant'}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		for (Diagram diagram : bundle.diagrams()) {
			Set<String> places = diagram.placeIds();
			for (XmlElement element : diagram.elements()) {
				String place = element.ownerOfKind(places);
				if (place == null) {
					continue;
				}
				BaseElement owner = diagram.model().getModelElementById(place);
				Set<String> known = known(diagram, provided, element, owner);
				asked(element).stream()
					.filter((name) -> !known.contains(name) && !this.vocabulary.names().contains(name))
					.forEach((name) -> problems.add(diagram.problem(element,
							"nennt \"%s\", das vorher nichts liefert; %s".formatted(name, Spelling.instead(name,
									known.stream().filter((word) -> !ENGINE.contains(word)).toList())))));
			}
		}
		return problems;
	}

	private Set<String> asked(XmlElement element) {
		Set<String> names = new TreeSet<>();
		element.texts().forEach((text) -> Juel.read(text).ifPresent((juel) -> names.addAll(juel.names())));
		if (element.name().equals("in") && element.attributes().containsKey("source")) {
			names.add(element.attributes().get("source"));
		}
		GivenVariables.word(this.vocabulary, element.attributes().get("delegateExpression"))
			.ifPresent((word) -> names.addAll(word.reads()));
		return names;
	}

	private static Set<String> known(Diagram diagram, ProvidedVariables provided, XmlElement element,
			BaseElement owner) {
		Set<String> known = new TreeSet<>(ENGINE);
		if (owner instanceof SequenceFlow flow) {
			known.addAll(provided.after(flow.getSource()));
		}
		else if (owner instanceof FlowNode node) {
			boolean afterwards = AFTERWARDS.contains(element.name()) || element.isInside("outputParameter")
					|| element.name().endsWith("Listener") || element.name().equals("completionCondition");
			known.addAll(afterwards ? provided.after(node) : provided.at(node));
			if (afterwards && node instanceof BusinessRuleTask) {
				known.add("decisionResult");
			}
			if (element.name().equals("out") && node instanceof CallActivity call) {
				known.addAll(provided.everGivenIn(String.valueOf(call.getCalledElement())));
			}
		}
		return known;
	}

}
