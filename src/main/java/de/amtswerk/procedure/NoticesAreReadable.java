package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import de.amtswerk.letter.LetterRefused;
import de.amtswerk.letter.LetterTemplate;

/** Every notice template keeps to what the room {@code letter} can print accessibly. */
@Component
class NoticesAreReadable implements Rule {

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (String path : bundle.filesThat((file) -> file.contains("/notices/")).keySet()) {
			try {
				LetterTemplate.read(path, bundle.text(path));
			}
			catch (LetterRefused ex) {
				ex.problems()
					.forEach((problem) -> problems
						.add(new Problem(path, problem.line(), problem.element(), problem.message())));
			}
		}
		return problems;
	}

}
