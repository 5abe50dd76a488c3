package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.form.Form;
import de.amtswerk.form.Mention;

/** Nobody is asked for what nobody can give, and citizens read no code. */
class FormsCanBeCompleted implements Rule {

	private final ReadForms forms;

	FormsCanBeCompleted(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Ein Formular lässt sich ausfüllen: kein Pflichtfeld ist gesperrt, und Bürgerinnen und Bürger lesen keine Platzhalter.";
	}

	@Override
	public String example() {
		return "\"readonly\": true mit \"required\": true ohne \"defaultValue\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Set<String> ofTasks = bundle.taskForms();
		for (ReadForm read : this.forms.of(bundle)) {
			// a task shows what the case already knows
			read.form()
				.filter((form) -> !ofTasks.contains(form.id()))
				.ifPresent((form) -> check(read.path(), form, problems));
		}
		return problems;
	}

	private static void check(String path, Form form, List<Problem> problems) {
		form.asked().forEach((key, asked) -> {
			if (asked.unanswerable()) {
				problems.add(new Problem(path, asked.line(), XmlElement.label(key, asked.label()),
						"ist Pflicht und gesperrt, also kann es niemand ausfüllen; richtig ist eine Vorgabe (defaultValue) oder ein offenes Feld."));
			}
		});
		form.mentions()
			.stream()
			.filter(Mention::template)
			.forEach((mention) -> problems.add(new Problem(path, mention.line(), mention.element(),
					"zeigt im Antrag \"{{…%s…}}\"; Platzhalter füllt erst eine Aufgabe aus, hier liest man sie."
						.formatted(mention.name()))));
	}

}
