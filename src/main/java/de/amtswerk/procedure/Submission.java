package de.amtswerk.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import de.amtswerk.form.Answers;
import de.amtswerk.form.Form;

/**
 * Hold what was sent for a form against that form: each key, type and value that it does
 * not allow is a problem, and only what it allows becomes a variable.
 */
class Submission {

	/** The engine stores longer text only as an object. */
	private static final int LONGEST_VARIABLE = 4000;

	private final Map<String, String> labels;

	private final VariableMap sent;

	private final Map<String, Object> known;

	private final Set<String> locked;

	private final Answers answers;

	Submission(Form form, Map<String, Object> sent, Map<String, Object> known) {
		this.labels = form.labels();
		this.sent = Variables.fromMap(sent);
		this.known = known;
		Map<String, Object> values = new HashMap<>(known);
		this.labels.keySet().forEach((key) -> values.put(key, SentValue.of(this.sent, key).value()));
		this.locked = form.lockedKeys(values);
		this.locked.forEach((key) -> values.put(key, known.get(key)));
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
				problems.add("„%s“ (%s) nimmt nur Text, Zahl oder Ja und Nein an.".formatted(label, key));
			}
			else if (!value.isBlank()) {
				addProblem(problems, key, label, value);
			}
		}
		this.answers.problems().forEach((key, sentence) -> {
			String label = this.labels.get(key);
			problems.add(sentence.contains(label) ? sentence : label + ": " + sentence);
		});
		return problems;
	}

	private void addProblem(List<String> problems, String key, String label, SentValue value) {
		Object answer = this.answers.values().get(key);
		if (this.locked.contains(key)) {
			// form-js sends what it shows read-only back as it was
			if (!Objects.equals(value.value(), this.known.get(key))) {
				problems.add("„%s“ (%s) lässt sich hier nicht ändern.".formatted(label, key));
			}
		}
		else if (!isShown(key)) {
			if (!Boolean.FALSE.equals(value.value())) {
				problems.add("„%s“ (%s) wird bei diesen Antworten nicht gefragt.".formatted(label, key));
			}
		}
		else if (answer != null && !value.fits(answer)) {
			problems.add("„%s“ (%s) nimmt keinen Wert dieser Art an.".formatted(label, key));
		}
		else if (answer instanceof String text && text.length() > LONGEST_VARIABLE) {
			problems.add("„%s“ darf höchstens %d Zeichen lang sein.".formatted(label, LONGEST_VARIABLE));
		}
	}

	/**
	 * What the form shows, as checked: null where nothing was answered, so that an
	 * earlier answer does not stay; what it hides is absent.
	 */
	Map<String, Object> variables() {
		Map<String, Object> variables = new LinkedHashMap<>();
		this.labels.keySet()
			.stream()
			.filter((key) -> isShown(key) && !this.locked.contains(key))
			.forEach((key) -> variables.put(key, variable(this.answers.values().get(key))));
		return variables;
	}

	private boolean isShown(String key) {
		return this.answers.input(key).isPresent();
	}

	/** The engine has no exact decimals; FEEL reads the text with {@code number(x)}. */
	private static @Nullable Object variable(@Nullable Object answer) {
		return (answer instanceof BigDecimal decimal) ? decimal.toPlainString() : answer;
	}

	private static String shortened(String key) {
		return (key.length() > 64) ? key.substring(0, 64) + "…" : key;
	}

}
