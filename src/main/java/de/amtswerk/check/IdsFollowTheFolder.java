package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.form.Form;

/**
 * One name end to end: process, decision and form are called as their folder and file
 * are.
 */
class IdsFollowTheFolder implements Rule {

	private final ReadForms forms;

	IdsFollowTheFolder(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Kennungen folgen Ordner und Datei: der Prozess heißt wie der Ordner, Entscheidung und Formular wie Ordner, Punkt, Datei.";
	}

	@Override
	public String example() {
		return "gebuehr.dmn mit <decision id=\"gebuehren\">";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			Process process = diagram.process();
			if (!process.getId().equals(diagram.stem())) {
				problems.add(diagram.problem(process,
						"Die Prozess-ID ist nicht der Name der Datei; richtig ist \"%s\".".formatted(diagram.stem())));
			}
			if (!diagram.stem().equals(Bundle.folder(diagram.path()))
					&& !diagram.stem().startsWith(Bundle.folder(diagram.path()) + "-")) {
				problems.add(diagram.problem(process,
						"Die Datei heißt nicht wie ihr Ordner; richtig ist \"%1$s.bpmn\" oder \"%1$s-<Teil>.bpmn\"."
							.formatted(Bundle.folder(diagram.path()))));
			}
		}
		for (TableFile table : bundle.tables()) {
			String expected = expected(table.path());
			if (!table.decisions().isEmpty()
					&& table.decisions().stream().noneMatch((decision) -> decision.getId().equals(expected))) {
				Decision decision = table.decisions().iterator().next();
				problems.add(table.problem(decision,
						"Die Entscheidung heißt nicht wie Ordner und Datei; richtig ist \"%s\".".formatted(expected)));
			}
		}
		for (ReadForm form : this.forms.of(bundle)) {
			form.form()
				.map(Form::id)
				.filter((id) -> !id.equals(expected(form.path())))
				.ifPresent((id) -> problems.add(new Problem(form.path(), 1, id,
						"Das Formular heißt nicht wie Ordner und Datei; richtig ist \"%s\"."
							.formatted(expected(form.path())))));
		}
		return problems;
	}

	private static String expected(String path) {
		String folder = Bundle.folder(path);
		return Bundle.stem(path).equals(folder) ? folder : folder + "." + Bundle.stem(path);
	}

}
