package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;

/** A task says what is to be done, by whom, with which form and until when. */
class TasksAreComplete implements Rule {

	/** Not every word that ends like one is a verb, but a name without any has none. */
	private static final Pattern VERB = Pattern.compile(
			"(?U)(?:^|.*\\s)(?!(?i:den|einen|meinen|seinen|ihren|allen|neben|gegen|ohnen|zwischen)\\b)\\p{L}{2,}(?:en|ern|eln|tun)(?:\\W.*|$)",
			Pattern.DOTALL);

	private final Vocabulary vocabulary;

	TasksAreComplete(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Aufgabe hat ein Tätigkeitswort im Namen, ein Formular, eine Gruppe und eine Frist nach Regel.";
	}

	@Override
	public String example() {
		return "<bpmn:userTask name=\"Prüfung\"> ohne camunda:dueDate";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (UserTask task : diagram.all(UserTask.class)) {
				if (task.getName() == null || !VERB.matcher(task.getName()).matches()) {
					problems.add(diagram.problem(task,
							"sagt nicht, was zu tun ist; richtig ist ein Name mit Tätigkeitswort wie \"Antrag prüfen\"."));
				}
				if (task.getCamundaFormRef() == null) {
					problems.add(diagram.problem(task,
							"hat kein Formular; richtig ist die Kennung eines Formulars wie \"%s.pruefung\"."
								.formatted(bundle.slug())));
				}
				if (isBlank(task.getCamundaCandidateGroups())) {
					problems.add(diagram.problem(task,
							"gehört niemandem; richtig ist eine Gruppe in camunda:candidateGroups."));
				}
				if (!isByRule(task.getCamundaDueDate())) {
					problems.add(diagram.problem(task,
							"hat %s; richtig ist eine Frist nach Regel wie ${deadlines.workingDays(10)}."
								.formatted(isBlank(task.getCamundaDueDate()) ? "keine Frist"
										: "die Frist \"" + task.getCamundaDueDate() + "\"")));
				}
			}
		}
		return problems;
	}

	/** Counted by a word of the vocabulary, or by a variable that one has filled. */
	private boolean isByRule(@Nullable String dueDate) {
		return dueDate != null && Juel.isIn(dueDate)
				&& Juel.read(dueDate)
					.map((juel) -> juel.bare().isPresent()
							|| juel.calls().stream().anyMatch((call) -> this.vocabulary.names().contains(call.name())))
					.orElse(true);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
