package de.amtswerk.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a case went, where it stands, and what may come.
 *
 * @param done in the order in which they began
 * @param now where it waits or works; empty once it has ended
 * @param next nearest first
 * @param names of all steps of its diagrams, by id
 * @param clerksTasks ids of the tasks that the service gives to the same clerk again
 * @param drawings its diagrams; the service's own comes first
 */
public record Course(List<Step> done, List<Step> now, List<NextStep> next, List<Disturbance> disturbances,
		Map<String, String> names, Set<String> clerksTasks, List<Drawing> drawings) {

	public Course {
		done = List.copyOf(done);
		now = List.copyOf(now);
		next = List.copyOf(next);
		disturbances = List.copyOf(disturbances);
		names = Map.copyOf(names);
		clerksTasks = Set.copyOf(clerksTasks);
		drawings = List.copyOf(drawings);
	}

	public boolean isOver() {
		return this.now.isEmpty();
	}

	/**
	 * User id of whose case it is: who has, or had last, one of the tasks that the
	 * service keeps in one hand; if nobody had, any task.
	 */
	public Optional<String> owner() {
		return lastWith((step) -> this.clerksTasks.contains(step.id())).or(() -> lastWith((step) -> true));
	}

	/** Whether it is this person's turn. */
	public boolean waitsFor(String person) {
		return this.now.stream().anyMatch((step) -> person.equals(step.responsible()));
	}

	private Optional<String> lastWith(Predicate<Step> condition) {
		return Stream
			.concat(this.now.stream(),
					this.done.stream()
						.filter((step) -> step.ended() != null)
						.sorted(Comparator.comparing(Step::ended).reversed()))
			.filter(condition)
			.map(Step::responsible)
			.flatMap((person) -> Optional.ofNullable(person).stream())
			.findFirst();
	}

}
