package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Each row of a table can be the one that fits, and where only one may fit, only one
 * does.
 */
class RowsCanFire implements Rule {

	@Override
	public String sentence() {
		return "Jede Zeile kann zutreffen, und wo nur eine zutreffen darf (UNIQUE), überschneiden sich keine zwei.";
	}

	@Override
	public String example() {
		return "Zeile 3: >= 18, Zeile 4: >= 21 bei hitPolicy=\"UNIQUE\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (TableFile table : bundle.tables()) {
			for (DecisionTable decision : table.all(DecisionTable.class)) {
				List<Row> rows = Row.of(decision);
				for (Row row : rows) {
					check(table, decision.getHitPolicy(), row, rows.subList(0, row.number() - 1), problems);
				}
			}
		}
		return problems;
	}

	private static void check(TableFile table, HitPolicy policy, Row row, List<Row> before, List<Problem> problems) {
		if (row.isEmpty()) {
			problems.add(table.problem(row.rule(),
					"Zeile %d kann nie zutreffen: ihr Bereich endet, bevor er beginnt.".formatted(row.number())));
		}
		if (policy == HitPolicy.UNIQUE) {
			before.stream()
				.filter((other) -> other.meets(row))
				.findFirst()
				.ifPresent((other) -> problems.add(table.problem(row.rule(),
						"Zeile %d und Zeile %d können zugleich zutreffen; die Trefferregel UNIQUE erlaubt nur eine. Grenzen Sie die Zeilen ab, oder wählen Sie FIRST."
							.formatted(other.number(), row.number()))));
		}
		if (policy == HitPolicy.FIRST) {
			before.stream()
				.filter((other) -> other.covers(row))
				.findFirst()
				.ifPresent((other) -> problems.add(table.problem(row.rule(),
						"Zeile %2$d kann nie zutreffen: Zeile %1$d steht davor und trifft immer schon zu. Tauschen oder löschen Sie eine der beiden."
							.formatted(other.number(), row.number()))));
		}
	}

}
