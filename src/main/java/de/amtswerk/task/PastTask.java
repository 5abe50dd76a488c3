package de.amtswerk.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import de.amtswerk.form.AnswerLine;
import de.amtswerk.form.Form;

/**
 * A task that is no longer open.
 *
 * @param fileReference of its case, null if it belonged to none
 * @param completedBy user id, null if nobody completed it and the case went another way
 * @param form what it asked; null if it asked nothing
 */
public record PastTask(String id, String name, @Nullable String fileReference, @Nullable String completedBy,
		Instant endedAt, @Nullable Form form) {

	/** What somebody typed for it, as people read it. */
	public List<AnswerLine> typed(MultiValueMap<String, String> parameters) {
		return (this.form != null) ? this.form.typed(this.form.goOn(parameters, Map.of()), Map.of()) : List.of();
	}

}
