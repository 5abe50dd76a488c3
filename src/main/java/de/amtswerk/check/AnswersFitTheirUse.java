package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.AnswerKind;

/**
 * A condition compares an answer with one that can be given, and is itself true or false.
 */
class AnswersFitTheirUse implements Rule {

	private static final Set<String> ON_LISTS = new TreeSet<>(Set.of("contains", "containsAll", "isEmpty", "size"));

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
		juel.calls()
			.stream()
			.filter((call) -> isList(domains, call.name()))
			.forEach((call) -> checkList(diagram, element, call, domains, problems));
		for (Juel.Comparison comparison : juel.comparisons()) {
			if (isList(domains, comparison.name())) {
				String advice = domains.hasRows(comparison.name()) ? "richtig ist not empty %1$s oder %1$s.size() > 2."
						: "richtig ist %1$s.contains('%2$s') oder not empty %1$s.";
				problems.add(diagram.problem(element, ("vergleicht die Liste \"%1$s\" mit einem Text; " + advice)
					.formatted(comparison.name(), comparison.text())));
				continue;
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

	/** Calls that fail, or never find anything, are seen before a case waits for them. */
	private static void checkList(Diagram diagram, XmlElement element, Juel.Call call, Domains domains,
			List<Problem> problems) {
		String name = call.name();
		Set<String> possible = domains.of(name);
		if (!ON_LISTS.contains(call.method())) {
			problems.add(diagram.problem(element, "fragt die Liste \"%1$s\" nach %2$s(…); eine Liste kennt %3$s."
				.formatted(name, call.method(), String.join(", ", ON_LISTS))));
		}
		else if (call.method().equals("contains") && call.text().isPresent() && domains.hasRows(name)) {
			problems.add(diagram.problem(element,
					"sucht \"%2$s\" in der Liste \"%1$s\", deren Einträge Zeilen sind und keine Texte; richtig ist not empty %1$s oder %1$s.size() > 2."
						.formatted(name, call.text().get())));
		}
		else if (call.method().equals("contains") && !possible.isEmpty()) {
			call.text()
				.filter((text) -> !possible.contains(text))
				.ifPresent((text) -> problems
					.add(diagram.problem(element, "sucht \"%2$s\" in \"%1$s\", wo man es nicht wählen kann; %3$s"
						.formatted(name, text, Spelling.instead(text, possible)))));
		}
	}

	private static boolean isList(Domains domains, String name) {
		return domains.kind(name).filter((kind) -> kind == AnswerKind.LIST).isPresent();
	}

}
