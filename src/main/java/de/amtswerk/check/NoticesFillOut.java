package de.amtswerk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.letter.LetterTemplate;

/** A notice can be filled with samples, what stands inside its sections included. */
class NoticesFillOut implements Rule {

	private static final String SAMPLE = "Muster";

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	NoticesFillOut(ReadForms forms, Vocabulary vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Bescheidvorlage lässt sich mit Musterwerten füllen, auch innerhalb ihrer Abschnitte.";
	}

	@Override
	public String example() {
		return "{{#plate2}}<li>{{plat2}}</li>{{/plate2}}";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		ProvidedVariables provided = new ProvidedVariables(bundle,
				new GivenVariables(bundle, this.forms, this.vocabulary));
		for (Issues.Issue issue : Issues.in(bundle, this.vocabulary)) {
			Set<String> known = provided.at(issue.task());
			issue.template()
				.flatMap((template) -> Issues.read(bundle, template)
					.filter((letter) -> letter.placeholders().stream().noneMatch(rows(bundle)::contains))
					.flatMap((letter) -> letter.tryOut(samples(letter, known)))
					.map((problem) -> new Problem(Issues.path(bundle, template), problem.line(), problem.element(),
							problem.message())))
				.ifPresent(problems::add);
		}
		return problems;
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

	private static Map<String, Object> samples(LetterTemplate letter, Set<String> known) {
		Map<String, Object> samples = new HashMap<>();
		for (String name : letter.placeholders()) {
			samples.put(name, name.endsWith("Lines") ? List.of(SAMPLE) : SAMPLE);
		}
		known.forEach((name) -> samples.put(name, SAMPLE));
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

}
