package de.amtswerk.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a case went, where it stands, and what may come.
 *
 * @param done in the order in which they began
 * @param now where it waits or works; empty once it has ended
 * @param next nearest first
 * @param names of all steps of its diagrams, by id
 * @param marks what is to be seen in the diagram of the service
 */
public record Course(List<Step> done, List<Step> now, List<NextStep> next, List<Disturbance> disturbances,
		Map<String, String> names, Marks marks) {

	public Course {
		done = List.copyOf(done);
		now = List.copyOf(now);
		next = List.copyOf(next);
		disturbances = List.copyOf(disturbances);
		names = Map.copyOf(names);
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

	/**
	 * Ids of elements in the diagram of the service; those of blocks are in diagrams of
	 * their own.
	 */
	public record Marks(Set<String> done, Set<String> now) {

		public Marks {
			done = Set.copyOf(done);
			now = Set.copyOf(now);
		}

	}

}
