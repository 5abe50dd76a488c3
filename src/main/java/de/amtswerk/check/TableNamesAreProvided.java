package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;

/** A table asks for what is there when a step calls it. */
class TableNamesAreProvided implements Rule {

	/** What a remedy table is told when a notice is written. */
	private static final Set<String> REMEDY = Set.of("decisionType", "decidedOn", "authority", "office",
			"officeAddress");

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	TableNamesAreProvided(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Tabelle fragt nur nach Werten, die es gibt, wenn ein Schritt sie aufruft.";
	}

	@Override
	public String example() {
		return "<text>date(recievedOn)</text>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		for (Diagram diagram : bundle.diagrams()) {
			for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
				check(bundle, task.getCamundaDecisionRef(), provided.at(task), "vor " + task.getId(), problems);
			}
		}
		String remedies = ModelProperties.of(bundle.main().process()).get("remedyTable");
		check(bundle, remedies, REMEDY, "bei einer Rechtsbehelfsbelehrung", problems);
		return problems;
	}

	private static void check(Bundle bundle, @Nullable String decisionId, Set<String> known, String place,
			List<Problem> problems) {
		Optional<Decision> asked = bundle.decision(decisionId);
		if (asked.isEmpty()) {
			return;
		}
		Set<String> all = new TreeSet<>(known);
		asked.get()
			.getChildElementsByType(DecisionTable.class)
			.forEach((table) -> table.getInputs()
				.forEach((input) -> all.add(Objects.requireNonNullElse(input.getCamundaInputVariable(), "cellInput"))));
		for (Decision required : required(asked.get())) {
			all.addAll(Columns.of(required));
			check(bundle, required.getId(), known, place, problems);
		}
		for (TableFile table : bundle.tables()) {
			Feel.in(table)
				.stream()
				.filter((written) -> written.decision().getId().equals(decisionId))
				.forEach((written) -> written.names()
					.stream()
					.filter((name) -> !all.contains(name))
					.forEach((name) -> problems.add(table.problem(written.element(), written.named(),
							"fragt nach \"%s\", das es %s nicht gibt; %s".formatted(name, place,
									Spelling.instead(name, all))))));
		}
	}

	private static List<Decision> required(Decision decision) {
		return decision.getInformationRequirements()
			.stream()
			.map((requirement) -> requirement.getRequiredDecision())
			.filter(Objects::nonNull)
			.toList();
	}

}
