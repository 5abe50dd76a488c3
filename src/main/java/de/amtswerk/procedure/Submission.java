package de.amtswerk.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import de.amtswerk.form.Answers;
import de.amtswerk.form.Asked;
import de.amtswerk.form.Form;

/**
 * Hold what was sent for a form against that form: each key, type and value that it does
 * not allow is a problem, and only what it allows becomes a variable.
 */
class Submission {

	private final Map<String, Asked> asked;

	private final Map<String, String> labels;

	private final VariableMap sent;

	private final Map<String, Object> known;

	private final Set<String> locked;

	private final Answers answers;

	Submission(Form form, Map<String, Object> sent, Map<String, Object> known) {
		this.asked = form.asked();
		this.labels = form.labels();
		this.sent = Variables.fromMap(sent);
		this.known = known;
		Map<String, Object> values = new HashMap<>(known);
		this.labels.keySet().forEach((key) -> values.put(key, SentValue.of(this.sent, key).value()));
		this.locked = form.lockedKeys(values);
		this.labels.keySet().forEach((key) -> {
			if (this.locked.contains(key)) {
				values.put(key, known.get(key));
			}
			else if (isRows(key)) {
				values.computeIfPresent(key, (name, rows) -> (rows instanceof List) ? rows(key).withLocked() : rows);
			}
		});
		this.answers = form.check(values);
	}

	/** A German sentence for each, first what was sent, then what is missing or wrong. */
	List<String> problems() {
		List<String> problems = new ArrayList<>();
		for (String key : this.sent.keySet()) {
			SentValue value = SentValue.of(this.sent, key);
			String label = this.labels.get(key);
			if (label == null) {
				problems.add("„%s“ steht nicht im Formular; es fragt nach: %s.".formatted(shortened(key),
						String.join(", ", this.labels.keySet())));
			}
			else if (!value.possible()) {
				problems
					.add("„%s“ (%s) nimmt nur Text, Zahl, Ja und Nein oder eine Liste davon an.".formatted(label, key));
			}
			else if (!value.isBlank()) {
				addProblem(problems, key, label, value);
			}
		}
		this.answers.problems().forEach((name, sentence) -> problems.add(placed(name, sentence)));
		return problems;
	}

	/** A field in a row is named {@code members[2].birthDate}. */
	private String placed(String name, String sentence) {
		String label = this.labels.get(name.replaceFirst("\\[.*", ""));
		if (name.contains("[")) {
			return "Eintrag %s von „%s“: %s".formatted(name.replaceFirst(".*\\[(\\d+)].*", "$1"), label, sentence);
		}
		return sentence.contains(label) ? sentence : label + ": " + sentence;
	}

	private void addProblem(List<String> problems, String key, String label, SentValue value) {
		Object answer = this.answers.values().get(key);
		if (this.locked.contains(key)) {
			// form-js sends what it shows read-only back as it was
			if (!SentValue.same(value.value(), this.known.get(key))) {
				problems.add("„%s“ (%s) lässt sich hier nicht ändern.".formatted(label, key));
			}
		}
		else if (!isShown(key)) {
			if (!Boolean.FALSE.equals(value.value())) {
				problems.add("„%s“ (%s) wird bei diesen Antworten nicht gefragt.".formatted(label, key));
			}
		}
		else if (isRows(key) && value.value() instanceof List) {
			problems.addAll(rows(key).problems(this.answers));
		}
		else if ((answer != null || value.value() instanceof List) && !SentValue.fits(value.value(), answer)
				&& !this.answers.problems().containsKey(key)) {
			problems.add("„%s“ (%s) nimmt keinen Wert dieser Art an.".formatted(label, key));
		}
		else if (answer instanceof String text && text.length() > CaseVariable.LONGEST_TEXT) {
			problems.add("„%s“ darf höchstens %d Zeichen lang sein.".formatted(label, CaseVariable.LONGEST_TEXT));
		}
	}

	private boolean isRows(String key) {
		return this.asked.containsKey(key) && !this.asked.get(key).row().isEmpty();
	}

	private SentRows rows(String key) {
		Object sent = SentValue.of(this.sent, key).value();
		return new SentRows(key, this.labels.get(key), (sent instanceof List<?> rows) ? rows : List.of(),
				(this.known.get(key) instanceof List<?> rows) ? rows : List.of(), this.locked);
	}

	/**
	 * What the form shows, as checked: null where nothing was answered, so that an
	 * earlier answer does not stay; what it hides is absent.
	 */
	Map<String, Object> variables() {
		Map<String, Object> variables = new LinkedHashMap<>();
		this.labels.keySet()
			.stream()
			.filter((key) -> this.asked.containsKey(key) && isShown(key) && !this.locked.contains(key))
			.forEach((key) -> variables.put(key, CaseVariable.of(this.asked.get(key), this.answers.values().get(key))));
		return variables;
	}

	private boolean isShown(String key) {
		return this.answers.input(key).isPresent();
	}

	static String shortened(String key) {
		return (key.length() > 64) ? key.substring(0, 64) + "…" : key;
	}

}
