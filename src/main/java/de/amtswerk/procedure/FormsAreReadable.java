package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

import de.amtswerk.form.Form;
import de.amtswerk.form.FormProblem;
import de.amtswerk.form.FormRefused;
import de.amtswerk.form.Forms;

/**
 * Every form keeps to what the room {@code form} can lay out and enforce, and those of
 * tasks to what Camunda's Tasklist can.
 */
@Component
class FormsAreReadable implements Rule {

	private final Forms forms;

	FormsAreReadable(Forms forms) {
		this.forms = forms;
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Set<String> ofTasks = Diagram.in(bundle)
			.stream()
			.flatMap((diagram) -> diagram.all(UserTask.class).stream())
			.map(UserTask::getCamundaFormRef)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		for (String path : bundle.filesThat((file) -> file.endsWith(".form")).keySet()) {
			try {
				Form form = this.forms.read(path, bundle.text(path));
				if (ofTasks.contains(form.id())) {
					form.unfitForTasklist().forEach((problem) -> problems.add(problem(path, problem)));
				}
			}
			catch (FormRefused ex) {
				ex.problems().forEach((problem) -> problems.add(problem(path, problem)));
			}
		}
		return problems;
	}

	private static Problem problem(String path, FormProblem problem) {
		return new Problem(path, problem.line(), problem.element(), problem.message());
	}

}
