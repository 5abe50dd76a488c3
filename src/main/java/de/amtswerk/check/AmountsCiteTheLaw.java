package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** An amount stands beside the statute it comes from. */
class AmountsCiteTheLaw implements Rule {

	@Override
	public String sentence() {
		return "Eine Tabelle mit Beträgen (…InCents) nennt in jeder Zeile die Rechtsgrundlage (…Citation).";
	}

	@Override
	public String example() {
		return "<output name=\"feeInCents\"> ohne <output name=\"feeCitation\">";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (TableFile table : bundle.tables()) {
			for (DecisionTable rows : table.all(DecisionTable.class)) {
				List<String> names = rows.getOutputs()
					.stream()
					.map((output) -> String.valueOf(output.getName()))
					.toList();
				// a table that adds up has room for the amount only
				boolean cites = rows.getAggregation() != null
						|| names.stream().anyMatch((name) -> name.matches("citation|.*Citation"));
				if (names.stream().anyMatch((name) -> name.endsWith("InCents")) && !cites) {
					problems.add(table.problem((Decision) rows.getParentElement(),
							"setzt Beträge ohne Rechtsgrundlage fest; richtig ist eine weitere Ausgabe wie \"feeCitation\"."));
				}
				for (org.camunda.bpm.model.dmn.instance.Rule row : rows.getRules()) {
					for (int at = 0; at < names.size(); at++) {
						OutputEntry cell = List.copyOf(row.getOutputEntries()).get(at);
						if (names.get(at).matches("citation|.*Citation")
								&& Set.of("", "\"\"").contains(cell.getTextContent().strip())) {
							problems.add(table.problem(cell, row,
									"nennt keine Rechtsgrundlage; richtig ist der Paragraph, auf dem die Zeile beruht."));
						}
					}
				}
			}
		}
		return problems;
	}

}
