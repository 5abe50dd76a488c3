package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import de.amtswerk.letter.LetterRefused;
import de.amtswerk.letter.LetterTemplate;

/** Every notice template keeps to what the room {@code letter} can print accessibly. */
class NoticesAreReadable implements Rule {

	@Override
	public String sentence() {
		return "Jede Bescheidvorlage ist barrierefrei druckbar.";
	}

	@Override
	public String example() {
		return "<h3> ohne <h2> davor";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (String path : bundle.notices()) {
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
