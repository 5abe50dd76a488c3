package de.amtswerk.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

import de.amtswerk.engine.Vocabulary;

/**
 * What another office is told is written in the diagram, value by value, and the case has
 * it.
 */
class DisclosedNamesAreProvided implements Rule {

	private static final String DISCLOSED = "disclosed";

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	DisclosedNamesAreProvided(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Schritt, der einer anderen Stelle etwas mitteilt, nennt jeden Wert einzeln, und der Vorgang hat ihn; die Stelle hat eine Kennung aus kleinen Buchstaben, Ziffern und Bindestrichen.";
	}

	@Override
	public String example() {
		return "<camunda:inputParameter name=\"disclosed\">familyNam, street</camunda:inputParameter>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		for (Diagram diagram : bundle.diagrams()) {
			for (ServiceTask task : diagram.all(ServiceTask.class)) {
				if (discloses(task)) {
					check(diagram, task, provided.at(task), problems);
				}
			}
		}
		return problems;
	}

	private boolean discloses(ServiceTask task) {
		return GivenVariables.word(this.vocabulary, task.getCamundaDelegateExpression())
			.filter((word) -> word.reads().contains(DISCLOSED))
			.isPresent();
	}

	private static void check(Diagram diagram, ServiceTask task, Set<String> known, List<Problem> problems) {
		Map<String, String> inputs = inputs(task);
		String office = inputs.getOrDefault("office", "");
		if (!Juel.isIn(office) && !office.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			problems.add(diagram.problem(task,
					"nennt die Stelle \"%s\"; richtig ist eine Kennung wie \"bauamt\" im Eingabewert \"office\"."
						.formatted(office)));
		}
		String disclosed = inputs.getOrDefault(DISCLOSED, "");
		if (Juel.isIn(disclosed)) {
			problems.add(diagram.problem(task,
					"rechnet aus, was die Stelle erfährt; richtig sind die Namen der Werte, mit Komma getrennt."));
			return;
		}
		for (String name : disclosed.split(",")) {
			if (!known.contains(name.strip())) {
				problems.add(diagram.problem(task, "teilt der Stelle \"%s\" mit, das vorher nichts liefert; %s"
					.formatted(name.strip(), Spelling.instead(name.strip(), known))));
			}
		}
	}

	private static Map<String, String> inputs(ServiceTask task) {
		Map<String, String> inputs = new LinkedHashMap<>();
		GivenVariables.extensions(task, CamundaInputOutput.class)
			.forEach((mapping) -> mapping.getCamundaInputParameters()
				.forEach((parameter) -> inputs.put(parameter.getCamundaName(), parameter.getTextContent().strip())));
		return inputs;
	}

}
