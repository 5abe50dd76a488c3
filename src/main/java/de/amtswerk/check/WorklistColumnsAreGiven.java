package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

import de.amtswerk.engine.Vocabulary;

/** A column of the inbox that no step ever fills would only be missed. */
class WorklistColumnsAreGiven implements Rule {

	private static final String COLUMNS = "worklistColumns";

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	WorklistColumnsAreGiven(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Die weiteren Spalten der Aufgabenliste (worklistColumns) heißen Überschrift=Variable, mit Komma dazwischen, und ein Schritt setzt die Variable.";
	}

	@Override
	public String example() {
		return "worklistColumns = \"Kennzeichen=plate\", wenn das Formular nach plate1 fragt";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Diagram diagram = bundle.main();
		for (XmlElement element : diagram.elements()) {
			if (element.name().equals("property") && COLUMNS.equals(element.attributes().get("name"))) {
				Set<String> given = given(bundle);
				for (String column : element.attributes().getOrDefault("value", "").split(",")) {
					mistake(column.strip(), given, this.forms.lists(bundle))
						.map((sentence) -> diagram.problem(element, sentence))
						.ifPresent(problems::add);
				}
			}
		}
		return problems;
	}

	private static Optional<String> mistake(String column, Set<String> given, Set<String> lists) {
		int equals = column.indexOf('=');
		String variable = column.substring(equals + 1).strip();
		if (equals < 1 || variable.isEmpty()) {
			return Optional.of("\"%s\" ist keine Spalte; nötig ist Überschrift=Variable, wie in Kennzeichen=plate1."
				.formatted(column));
		}
		if (lists.contains(variable)) {
			return Optional
				.of("Die Spalte nennt \"%s\"; das ist eine Liste, die in keine Spalte passt.".formatted(variable));
		}
		return given.contains(variable) ? Optional.empty()
				: Optional.of("Die Spalte nennt die Variable \"%s\", die kein Schritt setzt; %s".formatted(variable,
						Spelling.instead(variable, given)));
	}

	private Set<String> given(Bundle bundle) {
		GivenVariables gives = new GivenVariables(bundle, this.forms, this.vocabulary);
		Set<String> given = new TreeSet<>(List.of("receivedOn"));
		bundle.diagrams()
			.forEach((diagram) -> diagram.all(FlowNode.class).forEach((node) -> given.addAll(gives.by(node))));
		return given;
	}

}
