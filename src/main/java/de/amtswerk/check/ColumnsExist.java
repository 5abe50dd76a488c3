package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step takes only those columns from a decision that the table has. */
class ColumnsExist implements Rule {

	private static final Pattern COLUMN = Pattern.compile(
			"decisionResult\\.(?:getSingleResult\\(\\)|singleResult|getFirstResult\\(\\)|firstResult)\\.(?!get)(\\w+)");

	@Override
	public String sentence() {
		return "Ein Schritt übernimmt nur Spalten, die die Entscheidungstabelle hat.";
	}

	@Override
	public String example() {
		return "${decisionResult.getSingleResult().feeInCent}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				Matcher column = COLUMN.matcher(element.text());
				while (column.find()) {
					check(bundle, diagram, element, column.group(1), problems);
				}
			}
		}
		return problems;
	}

	private static void check(Bundle bundle, Diagram diagram, XmlElement element, String column,
			List<Problem> problems) {
		String decisionId = element.owner().attributes().get("decisionRef");
		bundle.decision(decisionId).ifPresent((decision) -> {
			Set<String> columns = Columns.of(decision);
			if (!columns.contains(column)) {
				problems.add(diagram.problem(element, "übernimmt die Spalte \"%s\" aus \"%s\"; %s".formatted(column,
						decisionId, Spelling.instead(column, columns))));
			}
		});
	}

}
