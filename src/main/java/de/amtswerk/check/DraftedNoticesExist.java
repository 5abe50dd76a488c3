package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import camundajar.impl.scala.util.Either;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.ParsedExpression;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.FeelNames;

/** A task says by its answers and the case which notice is drafted at it. */
class DraftedNoticesExist implements Rule {

	private static final String PROPERTY = "draftNotice";

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	DraftedNoticesExist(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Aufgabe nennt in draftNotice die Vorlagen, die an ihr entworfen werden, als FEEL aus ihren Antworten und dem, was der Vorgang hat.";
	}

	@Override
	public String example() {
		return "draftNotice = if decision = \"grant\" then \"bewiligung\" else \"ablehnung\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement property : diagram.elements()) {
				if (property.name().equals("property") && PROPERTY.equals(property.attributes().get("name"))) {
					String feel = property.attributes().getOrDefault("value", "");
					task(diagram, property).map((task) -> mistakes(feel, provided.after(task), bundle))
						.orElseGet(() -> Stream
							.of("Die Eigenschaft \"draftNotice\" wirkt hier nicht; sie gehört an eine Aufgabe (userTask)."))
						.forEach((sentence) -> problems.add(diagram.problem(property, sentence)));
				}
			}
		}
		return problems;
	}

	private static Optional<UserTask> task(Diagram diagram, XmlElement property) {
		String owner = property.owner().attributes().getOrDefault("id", "");
		return diagram.all(UserTask.class).stream().filter((task) -> owner.equals(task.getId())).findFirst();
	}

	private static Stream<String> mistakes(String feel, Set<String> known, Bundle bundle) {
		Either<FeelEngine.Failure, ParsedExpression> parsed = Feel.parse(feel);
		if (parsed.isLeft()) {
			return Stream
				.of("Die Eigenschaft \"draftNotice\" ist kein gültiges FEEL: %s; ein Name steht in Anführungszeichen."
					.formatted(parsed.left().get().message()));
		}
		Set<String> all = new TreeSet<>(known);
		Stream<String> names = FeelNames.in(parsed.right().get())
			.stream()
			.filter((name) -> !known.contains(name))
			.map((name) -> "Die Eigenschaft \"draftNotice\" fragt nach \"%s\", das es an der Aufgabe nicht gibt; %s"
				.formatted(name, Spelling.instead(name, all)));
		return Stream.concat(names, results(parsed.right().get().expression(), Issues.templates(bundle)));
	}

	/** What is wrong with each of the texts that can be the result. */
	private static Stream<String> results(Exp expression, Set<String> templates) {
		if (expression instanceof If choice) {
			return Stream.of(choice.statement(), choice.elseStatement())
				.flatMap((branch) -> results(branch, templates));
		}
		if (expression instanceof ConstString text) {
			return templates.contains(text.value()) ? Stream.empty()
					: Stream.of("Die Eigenschaft \"draftNotice\" nennt die Bescheidvorlage \"%s\"; %s"
						.formatted(text.value(), Spelling.instead(text.value(), templates)));
		}
		return (expression == ConstNull$.MODULE$) ? Stream.empty() : Stream
			.of("Die Eigenschaft \"draftNotice\" rechnet einen Namen aus; richtig sind Vorlagen in Anführungszeichen, gewählt mit if … then … else.");
	}

}
