package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

/**
 * Delegates and listeners that a diagram names belong to the vocabulary and fit their
 * place.
 */
class BeansAreKnown implements Rule {

	private final Vocabulary vocabulary;

	BeansAreKnown(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Diagramm ruft nur auf, was zum Vokabular gehört, und an seinem Platz.";
	}

	@Override
	public String example() {
		return "camunda:delegateExpression=\"${findOpenCase}\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				String expression = element.attributes().get("delegateExpression");
				if (expression != null) {
					check(diagram, element, expression, problems);
				}
				boolean calls = Set.of("serviceTask", "sendTask").contains(element.name());
				if (calls && expression == null && !element.attributes().containsKey("expression")
						&& !element.attributes().containsKey("class") && !element.attributes().containsKey("topic")) {
					problems.add(diagram.problem(element,
							"ruft nichts auf; " + Spelling.instead("", fit(JavaDelegate.class))));
				}
			}
		}
		return problems;
	}

	private void check(Diagram diagram, XmlElement element, String expression, List<Problem> problems) {
		Class<?> role = switch (element.name()) {
			case "taskListener" -> TaskListener.class;
			case "executionListener" -> ExecutionListener.class;
			default -> JavaDelegate.class;
		};
		Set<String> fitting = fit(role);
		Optional<Word> word = GivenVariables.word(this.vocabulary, expression);
		if (word.isEmpty() || !fitting.contains(word.get().name())) {
			problems.add(diagram.problem(element, "ruft \"%s\" auf; %s".formatted(expression,
					Spelling.instead(expression.replaceAll("[${}#]", ""), fitting))));
		}
	}

	private Set<String> fit(Class<?> role) {
		return this.vocabulary.words()
			.stream()
			.filter((word) -> role.isAssignableFrom(word.type()))
			.map(Word::name)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
