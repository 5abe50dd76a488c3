package de.amtswerk.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a changed form means for somebody who filled it in before the change.
 *
 * @param added labels of questions that are new
 * @param removed labels of questions that are no longer asked
 * @param reworded the labels now by those of before, of what was answered
 * @param refused answers that were right and no longer are
 */
public record FormChanges(List<String> added, List<String> removed, Map<String, String> reworded,
		List<AnswerLine> refused) {

	public FormChanges {
		added = List.copyOf(added);
		removed = List.copyOf(removed);
		reworded = Collections.unmodifiableMap(new LinkedHashMap<>(reworded));
		refused = List.copyOf(refused);
	}

	/** Of questions that these answers hide nothing is told. */
	public static FormChanges between(Form before, Form now, Map<String, Object> answers) {
		if (before == now || answers.isEmpty()) {
			return new FormChanges(List.of(), List.of(), Map.of(), List.of());
		}
		Answers right = before.check(answers);
		Answers today = now.check(answers);
		Map<String, String> old = shown(before, right);
		Map<String, String> young = shown(now, today);
		Map<String, String> reworded = new LinkedHashMap<>();
		young.forEach((key, label) -> {
			if (answers.containsKey(key) && !label.equals(old.getOrDefault(key, label))) {
				reworded.put(old.get(key), label);
			}
		});
		List<AnswerLine> refused = before.summary(answers)
			.stream()
			.flatMap((group) -> group.lines().stream())
			.filter((line) -> right.value(line.key()) != null && today.covers(line.key())
					&& today.value(line.key()) == null)
			.toList();
		return new FormChanges(without(now.labels(), before.labels(), young),
				without(before.labels(), now.labels(), old), reworded, refused);
	}

	public boolean areNone() {
		return this.added.isEmpty() && this.removed.isEmpty() && this.reworded.isEmpty() && this.refused.isEmpty();
	}

	private static Map<String, String> shown(Form form, Answers answers) {
		Map<String, String> shown = form.labels();
		shown.keySet().removeIf((key) -> answers.input(key).isEmpty());
		return shown;
	}

	private static List<String> without(Map<String, String> labels, Map<String, String> others,
			Map<String, String> shown) {
		return labels.keySet()
			.stream()
			.filter((key) -> !others.containsKey(key) && shown.containsKey(key))
			.map(labels::get)
			.toList();
	}

}
