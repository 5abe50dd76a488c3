package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.amtswerk.engine.Vocabulary;

/**
 * Whoever issues a notice names its template, and the template is in the service's
 * folder.
 */
class NoticesExist implements Rule {

	private final Vocabulary vocabulary;

	NoticesExist(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Die Bescheidvorlage, die ein Schritt nennt, liegt im Ordner notices der Leistung.";
	}

	@Override
	public String example() {
		return "<camunda:inputParameter name=\"noticeTemplate\">bewiligung</camunda:inputParameter>";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Set<String> templates = Issues.templates(bundle);
		for (Issues.Issue issue : Issues.in(bundle, this.vocabulary)) {
			if (issue.template().isEmpty()) {
				problems
					.add(issue.problem("nennt keine Bescheidvorlage; richtig ist der Eingabewert \"noticeTemplate\", %s"
						.formatted(Spelling.instead("", templates))));
			}
			issue.template()
				.filter((template) -> !Juel.isIn(template) && !templates.contains(template))
				.ifPresent((template) -> problems.add(issue.problem("verweist auf die Bescheidvorlage \"%s\"; %s"
					.formatted(template, Spelling.instead(template, templates)))));
		}
		return problems;
	}

}
