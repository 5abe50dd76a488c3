package de.amtswerk.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Let people claim tasks for themselves, and complete their own as the form allows. */
class OwnTask {

	private final TaskForms forms;

	private final IdentityService people;

	OwnTask(TaskForms forms, IdentityService people) {
		this.forms = forms;
		this.people = people;
	}

	/** Check {@code claim(task, person)}. */
	void claim(String person, @Nullable Object[] arguments) {
		if (!person.equals(arguments[1])) {
			throw new TaskOfSomebodyElse("Sie können eine Aufgabe nur für sich selbst übernehmen (%s), nicht für „%s“."
					+ " Anderen teilt die Sachgebietsleitung Aufgaben zu.", person, arguments[1]);
		}
	}

	/** Check {@code complete(task, values)} and all calls that begin like it. */
	void complete(String person, @Nullable Object[] arguments) {
		String taskId = String.valueOf(arguments[0]);
		Task task = this.forms.task(taskId)
			.orElseThrow(() -> new TaskOfSomebodyElse(
					"Die Aufgabe „%s“ gibt es nicht mehr, oder sie liegt nicht bei Ihrem Sachgebiet.", taskId));
		refuseUnlessTakenBy(person, task);
		Map<String, Object> checked = checked(task, (arguments.length > 1) ? values(arguments[1]) : Map.of());
		if (arguments.length > 1) {
			arguments[1] = checked;
		}
	}

	private void refuseUnlessTakenBy(String person, Task task) {
		String assignee = task.getAssignee();
		if (assignee == null) {
			throw new TaskOfSomebodyElse(
					"Die Aufgabe „%s“ hat noch niemand übernommen. Übernehmen Sie sie, bevor Sie sie abschließen.",
					task.getName());
		}
		if (!assignee.equals(person)) {
			throw new TaskOfSomebodyElse("Die Aufgabe „%s“ hat %s übernommen. Abschließen kann sie nur, wer sie hat.",
					task.getName(), name(assignee));
		}
	}

	private String name(String id) {
		User user = this.people.createUserQuery().userId(id).singleResult();
		return (user != null) ? user.getFirstName() + " " + user.getLastName() : id;
	}

	private Map<String, Object> checked(Task task, Map<String, Object> sent) {
		Optional<Submission> submission = this.forms.form(task)
			.map((form) -> new Submission(form, sent, this.forms.known(task)));
		List<String> problems = submission.map(Submission::problems)
			.orElseGet(() -> sent.isEmpty() ? List.of()
					: List.of("Sie hat kein Formular und nimmt deshalb keine Angaben an: %s."
						.formatted(String.join(", ", sent.keySet()))));
		if (!problems.isEmpty()) {
			throw new SubmissionRefused(task.getName(), problems);
		}
		return submission.map(Submission::variables).orElse(Map.of());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> values(@Nullable Object argument) {
		return (argument != null) ? (Map<String, Object>) argument : Map.of();
	}

}
