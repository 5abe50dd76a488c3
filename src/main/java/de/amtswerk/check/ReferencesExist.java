package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	private static final Pattern FORM_ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z0-9-]+\\.[a-z0-9-]+)\"");

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
		List<Diagram> diagrams = bundle.diagrams();
		List<Problem> problems = new ArrayList<>();
		Set<String> forms = formIds(bundle);
		Set<String> decisions = decisionIds(bundle);
		Set<String> processes = diagrams.stream()
			.flatMap((diagram) -> diagram.all(Process.class).stream())
			.map(BaseElement::getId)
			.collect(Collectors.toCollection(TreeSet::new));
		for (Diagram diagram : diagrams) {
			for (UserTask task : diagram.all(UserTask.class)) {
				exists(diagram, task, "Formular", task.getCamundaFormRef(), forms, problems);
				bound(diagram, task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), problems);
			}
			for (StartEvent start : diagram.all(StartEvent.class)) {
				exists(diagram, start, "Formular", start.getCamundaFormRef(), forms, problems);
			}
			for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
				exists(diagram, task, "Entscheidung", task.getCamundaDecisionRef(), decisions, problems);
				bound(diagram, task, task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding(), problems);
			}
			for (CallActivity call : diagram.all(CallActivity.class)) {
				exists(diagram, call, "Baustein", call.getCalledElement(), processes, problems);
				bound(diagram, call, call.getCalledElement(), call.getCamundaCalledElementBinding(), problems);
			}
		}
		return problems;
	}

	private static void exists(Diagram diagram, BaseElement element, String kind, @Nullable String name,
			Set<String> known, List<Problem> problems) {
		if (name != null && !known.contains(name)) {
			problems.add(diagram.problem(element, "verweist auf %s \"%s\"; vorhanden: %s.".formatted(kind, name,
					known.isEmpty() ? "nichts" : String.join(", ", known))));
		}
	}

	private static void bound(Diagram diagram, BaseElement element, @Nullable String name, @Nullable String binding,
			List<Problem> problems) {
		if (name != null && !"deployment".equals(binding)) {
			problems.add(diagram.problem(element,
					"ist nicht an die Version des Vorgangs gebunden; richtig ist die Bindung \"deployment\"."));
		}
	}

	private static Set<String> formIds(Bundle bundle) {
		Set<String> ids = new TreeSet<>();
		for (String path : bundle.filesThat((file) -> file.endsWith(".form")).keySet()) {
			Matcher id = FORM_ID.matcher(bundle.text(path));
			if (id.find()) {
				ids.add(id.group(1));
			}
		}
		return ids;
	}

	private static Set<String> decisionIds(Bundle bundle) {
		Set<String> ids = new TreeSet<>();
		for (String path : bundle.filesThat((file) -> file.endsWith(".dmn")).keySet()) {
			bundle.table(path).decisions().forEach((decision) -> ids.add(decision.getId()));
		}
		return ids;
	}

}
