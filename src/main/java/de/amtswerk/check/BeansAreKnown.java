package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;

/**
 * Delegates that a diagram names belong to the vocabulary; classes and scripts do not.
 */
class BeansAreKnown implements Rule {

	private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

	private final Vocabulary vocabulary;

	BeansAreKnown(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Diagramm ruft nur auf, was zum Vokabular gehört.";
	}

	@Override
	public String example() {
		return "camunda:delegateExpression=\"${findOpenCase}\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (ServiceTask task : diagram.all(ServiceTask.class)) {
				check(diagram, task, task.getCamundaDelegateExpression(), problems);
			}
			for (CamundaTaskListener listener : diagram.all(CamundaTaskListener.class)) {
				BaseElement task = (BaseElement) listener.getParentElement().getParentElement();
				check(diagram, task, listener.getCamundaDelegateExpression(), problems);
			}
		}
		return problems;
	}

	private void check(Diagram diagram, BaseElement element, @Nullable String expression, List<Problem> problems) {
		Set<String> names = this.vocabulary.names();
		Matcher bean = BEAN.matcher((expression != null) ? expression : "");
		if (!bean.matches() || !names.contains(bean.group(1))) {
			problems.add(diagram.problem(element, "ruft \"%s\" auf; zum Vokabular gehören: %s."
				.formatted((expression != null) ? expression : "nichts aus dem Vokabular", String.join(", ", names))));
		}
	}

}
