package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

/**
 * What renders or leaves the database is a job of its own, so that it is tried again
 * alone.
 */
class OutsideStepsAreJobs implements Rule {

	private final Vocabulary vocabulary;

	OutsideStepsAreJobs(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Schritt, der die Datenbank verlässt oder einen Bescheid schreibt, beginnt mit einem Speicherpunkt (asyncBefore).";
	}

	@Override
	public String example() {
		return "camunda:delegateExpression=\"${printNotice}\" ohne camunda:asyncBefore=\"true\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (FlowNode node : diagram.all(FlowNode.class)) {
				Optional<Word> word = delegate(diagram, node).filter(Word::asynchronous);
				if (word.isPresent() && !node.isCamundaAsyncBefore()) {
					problems.add(diagram.problem(node,
							"ruft ${%s} im selben Zug wie den Schritt davor; richtig ist \"Asynchronous continuations: Before\" (camunda:asyncBefore)."
								.formatted(word.get().name())));
				}
			}
			for (XmlElement element : diagram.elements()) {
				if (element.name().endsWith("Listener")) {
					GivenVariables.word(this.vocabulary, element.attributes().get("delegateExpression"))
						.filter(Word::asynchronous)
						.ifPresent((word) -> problems.add(diagram.problem(element,
								"ruft ${%s} in einem Listener; richtig ist ein eigener asynchroner Schritt."
									.formatted(word.name()))));
				}
			}
		}
		return problems;
	}

	private Optional<Word> delegate(Diagram diagram, FlowNode node) {
		Set<String> nodes = diagram.nodeIds();
		return diagram.elements()
			.stream()
			.filter((element) -> !element.name().endsWith("Listener"))
			.filter((element) -> node.getId().equals(element.ownerOfKind(nodes)))
			.map((element) -> element.attributes().get("delegateExpression"))
			.filter(Objects::nonNull)
			.map((expression) -> GivenVariables.word(this.vocabulary, expression))
			.flatMap(Optional::stream)
			.findFirst();
	}

}
