package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.AnswerKind;

/**
 * A condition compares an answer with one that can be given, and is itself true or false.
 */
class AnswersFitTheirUse implements Rule {

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	AnswersFitTheirUse(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Bedingung vergleicht mit einem Wert, den es geben kann, und ist selbst wahr oder falsch.";
	}

	@Override
	public String example() {
		return "${decision == 'granted'}, das Formular kennt nur grant und refuse";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Domains domains = new Domains(bundle, this.forms, this.vocabulary);
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				for (String text : element.texts()) {
					Juel.read(text).ifPresent((juel) -> check(diagram, element, juel, domains, problems));
				}
			}
		}
		return problems;
	}

	private static void check(Diagram diagram, XmlElement element, Juel juel, Domains domains, List<Problem> problems) {
		for (Juel.Comparison comparison : juel.comparisons()) {
			if (domains.kind(comparison.name()).filter((kind) -> kind == AnswerKind.LIST).isPresent()) {
				problems.add(diagram.problem(element,
						"vergleicht die Liste \"%1$s\" mit einem Text; richtig ist %1$s.contains('%2$s') oder not empty %1$s."
							.formatted(comparison.name(), comparison.text())));
			}
			Set<String> possible = domains.of(comparison.name());
			if (!possible.isEmpty() && !possible.contains(comparison.text())) {
				problems.add(diagram.problem(element, "vergleicht \"%s\" mit \"%s\", das es nie ist; %s"
					.formatted(comparison.name(), comparison.text(), Spelling.instead(comparison.text(), possible))));
			}
		}
		if (element.name().equals("conditionExpression")) {
			juel.bare()
				.flatMap(domains::kind)
				.filter((kind) -> kind != AnswerKind.YES_NO && kind != AnswerKind.COMPUTED)
				.ifPresent((kind) -> problems.add(diagram.problem(element,
						"hat als Bedingung \"%s\" (%s), das weder wahr noch falsch ist; richtig ist ein Vergleich."
							.formatted(juel.bare().get(), kind.german()))));
		}
	}

}
