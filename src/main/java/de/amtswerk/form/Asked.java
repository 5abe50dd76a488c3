package de.amtswerk.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form asks under one key, as far as other files of a service rely on it.
 *
 * @param line line in the form's file
 * @param label the question as people read it
 * @param kind what the answer is
 * @param options the only possible answers, or all that can be chosen for a list; empty
 * if any answer of its kind may come
 * @param unanswerable whether an answer is demanded that nobody can give
 * @param row what is asked in each row, if it is a list of rows
 */
public record Asked(int line, String label, AnswerKind kind, Set<String> options, boolean unanswerable,
		Map<String, Asked> row) {

	public Asked {
		options = Set.copyOf(options);
		row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
	}

	static Map<String, Asked> in(List<? extends Element> elements, Map<String, Integer> lines) {
		Map<String, Asked> asked = new LinkedHashMap<>();
		for (Element element : elements) {
			if (element instanceof Group group) {
				asked.putAll(in(group.elements(), lines));
			}
			else if (element instanceof Rows rows) {
				asked.put(rows.key(), new Asked(lines.getOrDefault(rows.key(), 1), rows.label(), AnswerKind.of(rows),
						Set.of(), false, in(rows.elements(), lines)));
			}
			else if (element instanceof Computed computed) {
				asked.put(computed.key(), new Asked(lines.getOrDefault(computed.key(), 1), "", AnswerKind.of(computed),
						Set.of(), false, Map.of()));
			}
			else if (element instanceof Field field) {
				asked.put(field.key(), of(field, lines.getOrDefault(field.key(), 1)));
			}
		}
		return asked;
	}

	private static Asked of(Field field, int line) {
		Question question = field.question();
		boolean closed = question.lock().disabled() || question.lock().readonly();
		Set<String> options = (field instanceof ChoiceField choice) ? choice.fixedOptions()
				: (field instanceof ChoicesField choices) ? choices.fixedOptions() : Set.of();
		return new Asked(line, question.label(), AnswerKind.of(field), options,
				question.required() && closed && question.initial() == null, Map.of());
	}

}
