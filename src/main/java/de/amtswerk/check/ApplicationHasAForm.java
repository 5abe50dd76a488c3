package de.amtswerk.check;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** The service begins with one start event that asks for an application. */
class ApplicationHasAForm implements Rule {

	@Override
	public String sentence() {
		return "Die Leistung beginnt mit genau einem Startereignis, das ein Antragsformular nennt.";
	}

	@Override
	public String example() {
		return "<bpmn:startEvent …> ohne camunda:formRef";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		Diagram diagram = bundle.main();
		if ("false".equals(diagram.process().getAttributeValue("isExecutable"))) {
			return List
				.of(diagram.problem(diagram.process(), "ist nicht ausführbar; richtig ist isExecutable=\"true\"."));
		}
		Collection<StartEvent> starts = diagram.process().getChildElementsByType(StartEvent.class);
		if (starts.size() != 1) {
			return List.of(diagram.problem(diagram.process(),
					"hat %d Startereignisse; richtig ist genau eines, das Antragsformular.".formatted(starts.size())));
		}
		StartEvent start = starts.iterator().next();
		if (start.getCamundaFormRef() == null) {
			return List.of(diagram.problem(start,
					"nennt kein Formular; richtig ist die Kennung eines Formulars wie \"%s.antrag\"."
						.formatted(bundle.slug())));
		}
		return List.of();
	}

}
