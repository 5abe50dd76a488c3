package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import de.amtswerk.form.FormRefused;
import de.amtswerk.form.Forms;

/** Every form keeps to what the room {@code form} can lay out and enforce. */
@Component
class FormsAreReadable implements Rule {

	private final Forms forms;

	FormsAreReadable(Forms forms) {
		this.forms = forms;
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (String path : bundle.filesThat((file) -> file.endsWith(".form")).keySet()) {
			try {
				this.forms.read(path, bundle.text(path));
			}
			catch (FormRefused ex) {
				ex.problems()
					.forEach((problem) -> problems
						.add(new Problem(path, problem.line(), problem.element(), problem.message())));
			}
		}
		return problems;
	}

}
