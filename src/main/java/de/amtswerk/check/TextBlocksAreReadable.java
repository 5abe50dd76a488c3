package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.letter.LetterRefused;
import de.amtswerk.letter.TextBlock;

/** A text block says for what it is, and leaves open only what a case can fill in. */
class TextBlocksAreReadable implements Rule {

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	TextBlocksAreReadable(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Textbaustein beginnt mit „Gründe: Titel“ oder „Nebenbestimmung: Titel“, hat einen Text und nennt nur Werte, die der Vorgang hat.";
	}

	@Override
	public String example() {
		return "{{parkingAera}} in textblocks/stellplatz.txt";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		if (bundle.textBlocks().isEmpty()) {
			return problems;
		}
		Set<String> known = new ProvidedVariables(bundle, new GivenVariables(bundle, this.forms, this.vocabulary))
			.everGivenIn(bundle.main().process().getId());
		Set<String> lists = this.forms.lists(bundle);
		known.removeAll(lists);
		for (String path : bundle.textBlocks()) {
			try {
				TextBlock.read(path, bundle.text(path))
					.placeholders()
					.stream()
					.filter((name) -> !known.contains(name))
					.forEach((name) -> problems.add(new Problem(path, line(bundle, path, name), name,
							lists.contains(name) ? "ist eine Liste; ein Textbaustein nennt nur einzelne Werte."
									: "ist kein Wert des Vorgangs; %s".formatted(Spelling.instead(name, known)))));
			}
			catch (LetterRefused ex) {
				ex.problems()
					.forEach((problem) -> problems
						.add(new Problem(path, problem.line(), problem.element(), problem.message())));
			}
		}
		return problems;
	}

	private static int line(Bundle bundle, String path, String name) {
		return bundle.text(path)
			.lines()
			.takeWhile((line) -> !line.contains(name))
			.collect(Collectors.collectingAndThen(Collectors.counting(), (before) -> before.intValue() + 1));
	}

}
