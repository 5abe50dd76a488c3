package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.amtswerk.check.ReadForms.ReadForm;

/**
 * Every form keeps to what the room {@code form} can lay out and enforce, and those of
 * tasks to what Camunda's Tasklist can.
 */
class FormsAreReadable implements Rule {

	private final ReadForms forms;

	FormsAreReadable(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Jedes Formular hält sich an die Bausteine, Schlüssel und Formate, die hier und in der Tasklist gelten.";
	}

	@Override
	public String example() {
		return "\"type\": \"iframe\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Set<String> ofTasks = bundle.taskForms();
		for (ReadForm read : this.forms.of(bundle)) {
			problems.addAll(read.problems());
			read.form()
				.filter((form) -> ofTasks.contains(form.id()))
				.ifPresent((form) -> problems.addAll(ReadForms.problems(read.path(), form.unfitForTasklist())));
		}
		return problems;
	}

}
