package de.amtswerk.worklist;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An open task as the engine and the case file know it.
 *
 * @param applicant as people read it; empty if the task belongs to no case
 * @param name the applicant's as it is searched for, family name first
 * @param due {@code null} if nothing is due
 * @param clockStopped whether the task waits for somebody outside, so that no period runs
 * @param groups that may take it
 * @param more what the service's diagram wants in the list besides, by column
 */
record OpenTask(String taskId, @Nullable String fileReference, String applicant, String name, String service,
		String serviceName, String taskKey, String taskName, OffsetDateTime received, @Nullable OffsetDateTime due,
		boolean clockStopped, int priority, @Nullable String assignee, List<String> groups, Map<String, String> more) {

	OpenTask {
		groups = List.copyOf(groups);
		more = Map.copyOf(more);
	}

	/** Every queue that it lies in. */
	List<Queue> queues() {
		List<Queue> queues = new ArrayList<>(queues(View.ALL, this.service));
		this.groups.forEach((group) -> queues.addAll(queues(View.SECTION, group)));
		if (this.assignee != null) {
			queues.addAll(queues(View.OWN, this.assignee));
		}
		return queues;
	}

	private List<Queue> queues(View kind, String owner) {
		boolean taken = this.assignee != null;
		return List.of(Queue.wide(kind, owner, taken),
				new Queue(kind, owner, this.service, this.serviceName, this.taskKey, this.taskName, taken));
	}

	/** As the index sorts it. */
	OffsetDateTime sortedDue() {
		return Urgency.sorted(this.due, this.clockStopped);
	}

}
