package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** Every process and decision says how long the engine keeps its history. */
class HistoryIsKept implements Rule {

	@Override
	public String sentence() {
		return "Jeder Prozess und jede Entscheidung sagt, wie lange ihr Verlauf aufbewahrt wird.";
	}

	@Override
	public String example() {
		return "<bpmn:process …> ohne camunda:historyTimeToLive";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			Process process = diagram.process();
			if (isWrong(process.getCamundaHistoryTimeToLiveString())) {
				problems.add(diagram.problem(process, wrong(process.getCamundaHistoryTimeToLiveString())));
			}
		}
		for (TableFile table : bundle.tables()) {
			for (Decision decision : table.decisions()) {
				if (isWrong(decision.getCamundaHistoryTimeToLiveString())) {
					problems.add(table.problem(decision, wrong(decision.getCamundaHistoryTimeToLiveString())));
				}
			}
		}
		return problems;
	}

	private static boolean isWrong(@Nullable String days) {
		return days == null || !days.matches("P?\\d+D?");
	}

	private static String wrong(@Nullable String found) {
		return "Die Aufbewahrung des Verlaufs (historyTimeToLive) %s; richtig sind Tage wie P3650D."
			.formatted((found != null) ? "ist \"" + found + "\"" : "fehlt");
	}

}
