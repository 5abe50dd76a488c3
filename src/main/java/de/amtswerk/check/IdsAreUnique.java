package de.amtswerk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

import de.amtswerk.check.ReadForms.ReadForm;

/** No two files of a service define the same process, decision or form. */
class IdsAreUnique implements Rule {

	private final ReadForms forms;

	IdsAreUnique(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Kein Prozess, keine Entscheidung und kein Formular ist zweimal da.";
	}

	@Override
	public String example() {
		return "zwei Dateien mit <decision id=\"hundesteuer.gebuehr\">";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Map<String, String> files = new HashMap<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (Process process : diagram.all(Process.class)) {
				String other = files.putIfAbsent("process " + process.getId(), diagram.path());
				if (other != null) {
					problems.add(diagram.problem(process, twice("Den Prozess", process.getId(), other)));
				}
			}
		}
		for (TableFile table : bundle.tables()) {
			for (Decision decision : table.decisions()) {
				String other = files.putIfAbsent("decision " + decision.getId(), table.path());
				if (other != null) {
					problems.add(table.problem(decision, twice("Die Entscheidung", decision.getId(), other)));
				}
			}
		}
		for (ReadForm read : this.forms.of(bundle)) {
			read.form().ifPresent((form) -> {
				String other = files.putIfAbsent("form " + form.id(), read.path());
				if (other != null) {
					problems.add(new Problem(read.path(), 1, form.id(), twice("Das Formular", form.id(), other)));
				}
			});
		}
		return problems;
	}

	private static String twice(String kind, String id, String other) {
		return "%s \"%s\" gibt es schon in %s; jede Kennung gehört zu einer Datei.".formatted(kind, id, other);
	}

}
