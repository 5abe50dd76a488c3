package de.amtswerk.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** Know the names under which a decision gives its results, and the results. */
final class Columns {

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	private Columns() {
	}

	static Set<String> of(Decision decision) {
		Set<String> names = new TreeSet<>();
		for (DecisionTable table : decision.getChildElementsByType(DecisionTable.class)) {
			table.getOutputs().stream().map(Output::getName).filter(Objects::nonNull).forEach(names::add);
		}
		if (decision.getVariable() != null) {
			names.add(decision.getVariable().getName());
		}
		return names;
	}

	/** The texts that a column can give; empty if one of them is computed. */
	static Set<String> values(Decision decision, String column) {
		Set<String> values = new TreeSet<>();
		for (DecisionTable table : decision.getChildElementsByType(DecisionTable.class)) {
			int at = table.getOutputs().stream().map(Output::getName).toList().indexOf(column);
			for (org.camunda.bpm.model.dmn.instance.Rule row : table.getRules()) {
				Matcher text = TEXT
					.matcher((at < 0) ? "" : List.copyOf(row.getOutputEntries()).get(at).getTextContent().strip());
				if (!text.matches()) {
					return Set.of();
				}
				values.add(text.group(1));
			}
		}
		return values;
	}

}
