package de.amtswerk.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a case went, where it stands, and what may come.
 *
 * @param done in the order in which they began
 * @param now where it waits or works; empty once it has ended
 * @param next nearest first
 * @param names of all steps of its diagrams, by id
 * @param drawings its diagrams; the service's own comes first
 */
public record Course(List<Step> done, List<Step> now, List<NextStep> next, List<Disturbance> disturbances,
		Map<String, String> names, List<Drawing> drawings) {

	public Course {
		done = List.copyOf(done);
		now = List.copyOf(now);
		next = List.copyOf(next);
		disturbances = List.copyOf(disturbances);
		names = Map.copyOf(names);
		drawings = List.copyOf(drawings);
	}

	public boolean isOver() {
		return this.now.isEmpty();
	}

	/** User id of who has the case in hand: whose a task is now, or was last. */
	public Optional<String> owner() {
		return this.now.stream()
			.map(Step::person)
			.flatMap((person) -> Optional.ofNullable(person).stream())
			.findFirst()
			.or(() -> this.done.stream()
				.filter((step) -> step.person() != null && step.ended() != null)
				.max(Comparator.comparing(Step::ended))
				.map(Step::person));
	}

}
