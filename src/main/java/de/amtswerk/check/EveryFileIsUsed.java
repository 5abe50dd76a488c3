package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import de.amtswerk.check.ReadForms.ReadForm;

/** Nothing lies around: each table, form, diagram and notice is named by another file. */
class EveryFileIsUsed implements Rule {

	private final ReadForms forms;

	EveryFileIsUsed(ReadForms forms) {
		this.forms = forms;
	}

	@Override
	public String sentence() {
		return "Jede Datei gehört dazu: eine andere Datei der Leistung nennt sie.";
	}

	@Override
	public String example() {
		return "notices/entwurf.html, die kein Schritt erlässt";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (TableFile table : bundle.tables()) {
			if (table.decisions().stream().noneMatch((decision) -> isNamed(bundle, table.path(), decision.getId()))) {
				problems.add(unused(table.path(), "Diese Tabelle", "ein Geschäftsregel-Schritt"));
			}
		}
		for (ReadForm form : this.forms.of(bundle)) {
			if (form.form().isPresent() && !isNamed(bundle, form.path(), form.form().get().id())) {
				problems.add(unused(form.path(), "Dieses Formular", "das Startereignis oder eine Aufgabe"));
			}
		}
		for (Diagram diagram : bundle.diagrams()) {
			if (!diagram.path().equals(bundle.mainFile())
					&& !isNamed(bundle, diagram.path(), diagram.process().getId())) {
				problems.add(unused(diagram.path(), "Diesen Ablauf", "eine Aufruf-Aktivität"));
			}
		}
		for (String path : bundle.notices()) {
			if (!isNamed(bundle, path, Bundle.stem(path))) {
				problems.add(unused(path, "Diese Vorlage", "ein Schritt, der sie erlässt"));
			}
		}
		return problems;
	}

	/** What is only ever drafted is not issued. */
	private static String withoutDrafts(String diagram) {
		return diagram.replaceAll("name=\"draftNotice\" value=\"[^\"]*\"", "");
	}

	private static Problem unused(String path, String what, String who) {
		return new Problem(path, 1, "",
				"%s nennt niemand; %s sollte sie nennen, sonst löschen Sie die Datei.".formatted(what, who));
	}

	/** Whether an id stands as a word of its own in another diagram or table. */
	private static boolean isNamed(Bundle bundle, String file, String id) {
		Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w.-])");
		return bundle.filesThat((path) -> !path.equals(file) && (path.endsWith(".bpmn") || path.endsWith(".dmn")))
			.keySet()
			.stream()
			.anyMatch((path) -> word.matcher(withoutDrafts(bundle.text(path))).find());
	}

}
