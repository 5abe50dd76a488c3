package de.amtswerk.worklist;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param groups whom it waits for unless somebody has taken it
 * @param more further columns by their heading
 */
public record Item(String taskId, @Nullable String fileReference, String applicant, String service, String serviceName,
		String taskName, OffsetDateTime received, @Nullable OffsetDateTime due, Urgency urgency, int priority,
		@Nullable String assignee, List<String> groups, Map<String, String> more) {

	public Item {
		groups = List.copyOf(groups);
	}

	/** What to call it in a sentence. */
	public String label() {
		return (this.fileReference != null) ? this.taskName + " " + this.fileReference : this.taskName;
	}

}
