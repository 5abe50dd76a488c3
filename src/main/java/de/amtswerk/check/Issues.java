package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.letter.LetterRefused;
import de.amtswerk.letter.LetterTemplate;

/** Find the steps that issue a notice: those whose word reads {@code noticeTemplate}. */
final class Issues {

	private static final String TEMPLATE = "noticeTemplate";

	private Issues() {
	}

	static List<Issue> in(Bundle bundle, Vocabulary vocabulary) {
		List<Issue> issues = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (ServiceTask task : diagram.all(ServiceTask.class)) {
				GivenVariables.word(vocabulary, task.getCamundaDelegateExpression())
					.filter((word) -> word.reads().contains(TEMPLATE))
					.ifPresent((word) -> issues.add(new Issue(diagram, task, template(task))));
			}
		}
		return issues;
	}

	/** Names of the templates in the service's own folder. */
	static Set<String> templates(Bundle bundle) {
		return bundle.notices()
			.stream()
			.filter((path) -> path.equals(path(bundle, Bundle.stem(path))))
			.map(Bundle::stem)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static String path(Bundle bundle, String template) {
		return "processes/" + bundle.slug() + "/notices/" + template + ".html";
	}

	/** The template, if there is one that can be read. */
	static Optional<LetterTemplate> read(Bundle bundle, String template) {
		try {
			return templates(bundle).contains(template)
					? Optional.of(LetterTemplate.read(template, bundle.text(path(bundle, template))))
					: Optional.empty();
		}
		catch (LetterRefused ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> template(ServiceTask task) {
		return GivenVariables.extensions(task, CamundaInputOutput.class)
			.stream()
			.flatMap((mapping) -> mapping.getCamundaInputParameters().stream())
			.filter((parameter) -> TEMPLATE.equals(parameter.getCamundaName()))
			.map((parameter) -> parameter.getTextContent().strip())
			.findFirst();
	}

	/**
	 * A step that issues a notice.
	 *
	 * @param template as the diagram writes it: a name, or an expression
	 */
	record Issue(Diagram diagram, ServiceTask task, Optional<String> template) {

		Problem problem(String message) {
			return this.diagram.problem(this.task, message);
		}

	}

}
