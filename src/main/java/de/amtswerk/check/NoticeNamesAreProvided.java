package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.amtswerk.engine.Vocabulary;

/** A notice names what the case has when the notice is written. */
class NoticeNamesAreProvided implements Rule {

	/** What every letter of the city is told. */
	private static final Set<String> LETTERHEAD = Set.of("addressee", "authority", "contact", "date", "fileReference",
			"remedies", "signatory");

	/** What a clerk writes into the draft of a notice. */
	private static final Set<String> DRAFTED = Set.of("hasProvisions", "provisions", "reasons");

	private static final String LINES = "Lines";

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	NoticeNamesAreProvided(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Bescheidvorlage nennt nur Werte, die der Vorgang hat, wenn sie ausgefüllt wird.";
	}

	@Override
	public String example() {
		return "{{feeInCent}}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		for (Issues.Issue issue : Issues.in(bundle, this.vocabulary)) {
			Set<String> known = new TreeSet<>(provided.at(issue.task()));
			known.addAll(LETTERHEAD);
			known.addAll(DRAFTED);
			issue.template()
				.ifPresent((template) -> Issues.read(bundle, template)
					.ifPresent((letter) -> letter.placeholders()
						.stream()
						.filter((name) -> !known.contains(name) && !known.contains(withoutLines(name)))
						.forEach((name) -> problems
							.add(problem(bundle, Issues.path(bundle, template), name, issue, known)))));
		}
		return problems;
	}

	private static Problem problem(Bundle bundle, String path, String name, Issues.Issue issue, Set<String> known) {
		Matcher place = Pattern.compile("\\{\\{[#^]?\\s*" + name + "\\b").matcher(bundle.text(path));
		int line = place.find() ? (int) bundle.text(path).substring(0, place.end()).lines().count() : 1;
		return new Problem(path, line, name, "hat keinen Wert, wenn %s die Vorlage ausfüllt; %s"
			.formatted(issue.task().getId(), Spelling.instead(name, known)));
	}

	private static String withoutLines(String name) {
		return name.endsWith(LINES) ? name.substring(0, name.length() - LINES.length()) : name;
	}

}
