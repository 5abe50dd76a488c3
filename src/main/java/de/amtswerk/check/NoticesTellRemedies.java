package de.amtswerk.check;

import java.util.List;
import java.util.Optional;

import de.amtswerk.letter.LetterRefused;
import de.amtswerk.letter.LetterTemplate;

/**
 * A notice tells the remedy against each decision it holds (§ 58 VwGO), and a letter that
 * decides nothing tells none, for an instruction would turn it into an administrative
 * act.
 */
class NoticesTellRemedies implements Rule {

	@Override
	public String sentence() {
		return "Ein Bescheid belehrt über jede Entscheidung, die er trifft; ein Schreiben ohne Entscheidung belehrt nicht.";
	}

	@Override
	public String example() {
		return "<meta name=\"decisions\" content=\"fee\"/> ohne {{remedies.fee}}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		return bundle.notices()
			.stream()
			.map((path) -> check(path, bundle.text(path)))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<Problem> check(String path, String source) {
		LetterTemplate template;
		try {
			template = LetterTemplate.read(path, source);
		}
		catch (LetterRefused ex) {
			return Optional.empty();
		}
		String decisions = template.meta().get("decisions");
		if (decisions == null) {
			return Optional.of(new Problem(path, 1, "meta",
					"Die Angabe <meta name=\"decisions\" content=\"…\"/> fehlt; sie nennt die Arten der Entscheidungen, leer bei einem Schreiben ohne Entscheidung."));
		}
		for (String decision : decisions.split("\\s+")) {
			if (!decision.isBlank() && !source.contains("{{remedies." + decision + "}}")) {
				return Optional.of(new Problem(path, 1, "meta",
						"Die Belehrung zur Entscheidung \"%s\" fehlt; richtig ist {{remedies.%s}} im Text."
							.formatted(decision, decision)));
			}
		}
		if (decisions.isBlank() && source.contains("{{remedies.")) {
			return Optional.of(new Problem(path, 1, "meta",
					"Ein Schreiben ohne Entscheidung trägt keine Rechtsbehelfsbelehrung; nennen Sie die Entscheidung oder nehmen Sie die Belehrung heraus."));
		}
		return Optional.empty();
	}

}
