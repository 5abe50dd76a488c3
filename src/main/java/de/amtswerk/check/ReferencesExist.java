package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Forms, decision tables and building blocks that a diagram names are there, bound to the
 * same deployment.
 */
class ReferencesExist implements Rule {

	private final ReadForms forms;

	ReferencesExist(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Formulare, Entscheidungen und Bausteine, die ein Diagramm nennt, sind da und an die Version des Vorgangs gebunden.";
	}

	@Override
	public String example() {
		return "camunda:decisionRef=\"hundesteuer.gebuhr\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Set<String> forms = this.forms.ids(bundle);
		Set<String> decisions = bundle.decisionIds();
		Set<String> processes = bundle.diagrams()
			.stream()
			.flatMap((diagram) -> diagram.all(Process.class).stream())
			.map(BaseElement::getId)
			.collect(Collectors.toCollection(TreeSet::new));
		for (Diagram diagram : bundle.diagrams()) {
			for (UserTask task : diagram.all(UserTask.class)) {
				exists(diagram, task, "das Formular", task.getCamundaFormRef(), forms, problems);
				bound(diagram, task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), problems);
			}
			for (StartEvent start : diagram.all(StartEvent.class)) {
				exists(diagram, start, "das Formular", start.getCamundaFormRef(), forms, problems);
			}
			for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
				exists(diagram, task, "die Entscheidung", task.getCamundaDecisionRef(), decisions, problems);
				bound(diagram, task, task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding(), problems);
			}
			for (CallActivity call : diagram.all(CallActivity.class)) {
				exists(diagram, call, "den Baustein", call.getCalledElement(), processes, problems);
				bound(diagram, call, call.getCalledElement(), call.getCamundaCalledElementBinding(), problems);
			}
		}
		return problems;
	}

	private static void exists(Diagram diagram, BaseElement element, String kind, @Nullable String name,
			Set<String> known, List<Problem> problems) {
		if (name != null && !known.contains(name)) {
			problems.add(diagram.problem(element,
					"verweist auf %s \"%s\"; %s".formatted(kind, name, Spelling.instead(name, known))));
		}
	}

	private static void bound(Diagram diagram, BaseElement element, @Nullable String name, @Nullable String binding,
			List<Problem> problems) {
		if (name != null && !"deployment".equals(binding)) {
			problems.add(diagram.problem(element,
					"bindet \"%s\" an %s; richtig ist die Bindung \"deployment\", damit ein Vorgang seine Fassung behält."
						.formatted(name, (binding != null) ? "\"" + binding + "\"" : "die neueste Fassung")));
		}
	}

}
