package de.amtswerk.task;

import java.time.Instant;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody has typed for a task so far, by the names of the fields. */
public record TaskDraft(MultiValueMap<String, String> typed, Instant changedAt) {

	public TaskDraft {
		typed = new LinkedMultiValueMap<>(typed);
	}

}
