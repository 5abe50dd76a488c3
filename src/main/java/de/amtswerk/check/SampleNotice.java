package de.amtswerk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.form.AnswerKind;
import de.amtswerk.form.Asked;
import de.amtswerk.letter.LetterTemplate;

/**
 * A notice that a step of the diagrams issues, with a made-up value for each name.
 *
 * @param path of its template
 */
record SampleNotice(String path, LetterTemplate letter, Map<String, Object> values) {

	private static final String SAMPLE = "Muster";

	/** Those whose template can be read and has simple values only. */
	static List<SampleNotice> in(Bundle bundle, ReadForms forms, Vocabulary vocabulary) {
		List<SampleNotice> notices = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle, new GivenVariables(bundle, forms, vocabulary));
		Set<String> rows = rows(bundle);
		Map<String, Asked> asked = forms.asked(bundle);
		for (Issues.Issue issue : Issues.in(bundle, vocabulary)) {
			Set<String> known = provided.at(issue.task());
			issue.template()
				.flatMap((template) -> Issues.read(bundle, template)
					.filter((letter) -> letter.placeholders().stream().noneMatch(rows::contains))
					.map((letter) -> new SampleNotice(Issues.path(bundle, template), letter,
							samples(letter, known, asked))))
				.ifPresent(notices::add);
		}
		return notices;
	}

	/** Variables that hold the rows of a table, for which there are no simple samples. */
	private static Set<String> rows(Bundle bundle) {
		return bundle.diagrams()
			.stream()
			.flatMap((diagram) -> diagram.all(BusinessRuleTask.class).stream())
			.map(BusinessRuleTask::getCamundaResultVariable)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private static Map<String, Object> samples(LetterTemplate letter, Set<String> known, Map<String, Asked> asked) {
		Map<String, Object> samples = new HashMap<>();
		for (String name : letter.placeholders()) {
			samples.put(name, name.endsWith("Lines") ? List.of(SAMPLE) : SAMPLE);
		}
		known.forEach((name) -> samples.put(name, sample(asked.get(name))));
		samples.put("hasProvisions", true);
		samples.put("provisions", List.of(Map.of("text", SAMPLE, "dueOn", SAMPLE)));
		samples.put("authority", Map.of("name", SAMPLE, "office", SAMPLE, "address", SAMPLE));
		samples.put("contact", Map.of("name", SAMPLE, "phone", SAMPLE, "email", SAMPLE));
		samples.put("signatory", Map.of("name", SAMPLE, "role", SAMPLE));
		samples.put("addressee", List.of(SAMPLE));
		Map<String, String> remedies = new HashMap<>();
		for (String decision : letter.meta().getOrDefault("decisions", "").split("\\s+")) {
			remedies.put(decision, SAMPLE);
		}
		samples.put("remedies", remedies);
		return samples;
	}

	private static Object sample(@Nullable Asked question) {
		if (question == null || question.kind() != AnswerKind.LIST) {
			return SAMPLE;
		}
		Map<String, Object> row = new HashMap<>();
		question.row().forEach((key, part) -> row.put(key, sample(part)));
		return List.of(row.isEmpty() ? SAMPLE : row);
	}

}
