package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;

/** A day is compared as a day: text against a date silently takes another row. */
class DatesAreComparedAsDates implements Rule {

	@Override
	public String sentence() {
		return "Ein Datum wird als Datum verglichen: die Eingabe heißt date(x) und hat keinen Typ.";
	}

	@Override
	public String example() {
		return "<inputExpression typeRef=\"date\"><text>receivedOn</text>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (TableFile table : bundle.tables()) {
			for (DecisionTable rows : table.all(DecisionTable.class)) {
				List<Input> inputs = List.copyOf(rows.getInputs());
				for (int at = 0; at < inputs.size(); at++) {
					check(table, rows, inputs.get(at), at, problems);
				}
			}
		}
		return problems;
	}

	private static void check(TableFile table, DecisionTable rows, Input input, int column, List<Problem> problems) {
		InputExpression expression = input.getInputExpression();
		String text = (expression != null) ? expression.getTextContent().strip() : "";
		String type = (expression != null) ? expression.getTypeRef() : null;
		boolean days = rows.getRules()
			.stream()
			.anyMatch((row) -> List.copyOf(row.getInputEntries()).get(column).getTextContent().contains("date("));
		if (type != null && type.matches("date|dateTime|time")) {
			problems.add(table.problem(input,
					"hat den Typ \"%s\"; mit ihm nimmt die Tabelle ohne Meldung eine falsche Zeile. Richtig ist date(%s) ohne Typ."
						.formatted(type, text)));
		}
		else if (days && !text.contains("date(") && !text.contains("today()") && text.matches("\\w+")) {
			problems.add(table.problem(input,
					"vergleicht den Text \"%1$s\" mit einem Datum; richtig ist date(%1$s).".formatted(text)));
		}
	}

}
