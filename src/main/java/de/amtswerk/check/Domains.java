package de.amtswerk.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.amtswerk.check.ReadForms.ReadForm;
import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.AnswerKind;
import de.amtswerk.form.Asked;

/**
 * Know which values a variable can have, if all that give it say so: the options of a
 * question, the results of a table.
 */
final class Domains {

	/** An output parameter that takes a column of a decision's one row. */
	static final Pattern COLUMN = Pattern
		.compile("\\$\\{\\s*decisionResult\\.(?:getSingleResult\\(\\)|singleResult)\\.(\\w+)\\s*}");

	private final Map<String, Set<String>> values = new HashMap<>();

	private final Map<String, AnswerKind> kinds = new HashMap<>();

	private final Set<String> open = new HashSet<>();

	private final Set<String> rows = new HashSet<>();

	Domains(Bundle bundle, ReadForms forms, Vocabulary vocabulary) {
		for (ReadForm read : forms.of(bundle)) {
			read.form().ifPresent((form) -> form.asked().forEach(this::asked));
		}
		vocabulary.words().forEach((word) -> this.open.addAll(word.writes()));
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				if (element.name().equals("outputParameter")) {
					mapped(bundle, element);
				}
				if (Set.of("in", "out").contains(element.name())
						&& !Objects.equals(element.attributes().get("source"), element.attributes().get("target"))) {
					this.open.add(String.valueOf(element.attributes().get("target")));
				}
				this.open.add(String.valueOf(element.attributes().get("resultVariable")));
			}
		}
	}

	/** All values that there can be; empty if that is not known. */
	Set<String> of(String variable) {
		return this.open.contains(variable) ? Set.of() : this.values.getOrDefault(variable, Set.of());
	}

	/** What kind of answer it is, if only forms ask for it. */
	Optional<AnswerKind> kind(String variable) {
		return this.open.contains(variable) ? Optional.empty() : Optional.ofNullable(this.kinds.get(variable));
	}

	/** Whether it is a list whose entries are rows and not texts. */
	boolean hasRows(String variable) {
		return this.rows.contains(variable);
	}

	private void asked(String key, Asked asked) {
		if (asked.options().isEmpty()) {
			this.open.addAll(
					(asked.kind() == AnswerKind.TEXT || asked.kind() == AnswerKind.COMPUTED) ? Set.of(key) : Set.of());
		}
		if (!asked.row().isEmpty()) {
			this.rows.add(key);
		}
		this.kinds.put(key, asked.kind());
		this.values.computeIfAbsent(key, (name) -> new TreeSet<>()).addAll(asked.options());
	}

	private void mapped(Bundle bundle, XmlElement element) {
		String variable = String.valueOf(element.attributes().get("name"));
		Matcher column = COLUMN.matcher(element.text().toString().strip());
		Set<String> results = column.matches() ? bundle.decision(element.owner().attributes().get("decisionRef"))
			.map((decision) -> Columns.values(decision, column.group(1)))
			.orElse(Set.of()) : Set.of();
		if (results.isEmpty()) {
			this.open.add(variable);
		}
		this.values.computeIfAbsent(variable, (name) -> new TreeSet<>()).addAll(results);
	}

}
