package de.amtswerk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.Form;
import de.amtswerk.form.Mention;

/**
 * An expression of a form asks for answers before it, or for what the case has when the
 * form is shown.
 */
class FormNamesAreProvided implements Rule {

	/** What form-js itself knows inside a list. */
	private static final Set<String> OWN = Set.of("this", "parent", "i");

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	FormNamesAreProvided(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Ausdruck im Formular nennt nur Antworten, die davor stehen, und Werte, die der Vorgang schon hat.";
	}

	@Override
	public String example() {
		return "\"hide\": \"=permitTyp != \\\"renewal\\\"\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		Map<String, Set<String>> known = new HashMap<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (UserTask task : diagram.all(UserTask.class)) {
				known.computeIfAbsent(String.valueOf(task.getCamundaFormRef()), (form) -> new TreeSet<>())
					.addAll(provided.at(task));
			}
		}
		for (ReadForm read : this.forms.of(bundle)) {
			read.form()
				.ifPresent((form) -> form.mentions()
					.stream()
					.filter((mention) -> !mention.before().contains(mention.name()) && !OWN.contains(mention.name())
							&& !known.getOrDefault(form.id(), Set.of()).contains(mention.name()))
					.forEach((mention) -> problems
						.add(problem(read.path(), form, mention, known.getOrDefault(form.id(), Set.of())))));
		}
		return problems;
	}

	private static Problem problem(String path, Form form, Mention mention, Set<String> known) {
		if (form.asked().containsKey(mention.name())) {
			return new Problem(path, mention.line(), mention.element(),
					"fragt nach \"%s\", das erst danach beantwortet wird; stellen Sie die Frage davor."
						.formatted(mention.name()));
		}
		Set<String> all = new TreeSet<>(known);
		all.addAll(mention.before());
		return new Problem(path, mention.line(), mention.element(), "nennt \"%s\", das es hier nicht gibt; %s"
			.formatted(mention.name(), Spelling.instead(mention.name(), all)));
	}

}
