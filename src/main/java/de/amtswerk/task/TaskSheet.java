package de.amtswerk.task;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import de.amtswerk.form.Answers;
import de.amtswerk.form.Form;
import de.amtswerk.form.FormSection;
import de.amtswerk.procedure.CaseVariable;

/**
 * A task that is open, with what it asks.
 *
 * @param key the task's id in the diagram
 * @param definitionId the version of the service that the task belongs to
 * @param assignee who has it, null if nobody has
 * @param form what it asks, in the version that the case keeps; null if it asks nothing
 * @param known what the case knows, by variable
 */
public record TaskSheet(String id, String key, String name, String definitionId, @Nullable String assignee,
		@Nullable Form form, Map<String, Object> known) {

	public TaskSheet {
		known = Collections.unmodifiableMap(new HashMap<>(known));
	}

	public boolean isOf(String person) {
		return person.equals(this.assignee);
	}

	/** What was sent, checked; nothing if the task asks nothing. */
	public Answers read(MultiValueMap<String, String> parameters) {
		return (this.form != null) ? this.form.read(parameters, this.known) : Answers.none();
	}

	/** What was typed so far, without reproach. */
	public Answers goOn(MultiValueMap<String, String> parameters) {
		return (this.form != null) ? this.form.goOn(parameters, this.known) : Answers.none();
	}

	/** The answers as the case would have them. */
	public Map<String, Object> variables(Answers answers) {
		Map<String, Object> variables = new HashMap<>(answers.values());
		if (this.form != null) {
			this.form.asked()
				.forEach((key, question) -> variables.computeIfPresent(key,
						(name, answer) -> CaseVariable.value(question, answer)));
		}
		return variables;
	}

	/** What was sent with the wish for one row more or less, as if it had been so. */
	public Optional<MultiValueMap<String, String>> rearrange(MultiValueMap<String, String> parameters) {
		return Optional.ofNullable(this.form).flatMap((asked) -> asked.rearrange(parameters));
	}

	public List<FormSection> sections(Answers answers) {
		return (this.form != null) ? this.form.sections(this.known, answers) : List.of();
	}

}
