package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** Who takes a single result asks a table that gives one. */
class HitPolicyFits implements Rule {

	private static final Set<HitPolicy> LISTS = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);

	@Override
	public String sentence() {
		return "Wer ein einzelnes Ergebnis übernimmt, fragt eine Tabelle, die nur eines gibt.";
	}

	@Override
	public String example() {
		return "${decisionResult.getSingleResult().x} aus einer Tabelle mit hitPolicy=\"COLLECT\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
				boolean single = diagram.elements()
					.stream()
					.filter((element) -> task.getId().equals(element.owner().attributes().get("id")))
					.anyMatch((element) -> element.text().toString().matches("(?s).*[sS]ingle(Result|Entry).*"))
						|| String.valueOf(task.getCamundaMapDecisionResult()).startsWith("single");
				bundle.decision(task.getCamundaDecisionRef())
					.filter((decision) -> single && givesList(decision))
					.ifPresent((decision) -> problems.add(diagram.problem(task,
							"übernimmt ein einzelnes Ergebnis, die Tabelle \"%s\" sammelt aber alle (%s); richtig ist collectEntries oder eine andere Trefferregel."
								.formatted(decision.getId(),
										decision.getChildElementsByType(DecisionTable.class)
											.iterator()
											.next()
											.getHitPolicy()))));
			}
		}
		return problems;
	}

	private static boolean givesList(Decision decision) {
		return decision.getChildElementsByType(DecisionTable.class)
			.stream()
			.anyMatch((table) -> LISTS.contains(table.getHitPolicy()) && table.getAggregation() == null);
	}

}
