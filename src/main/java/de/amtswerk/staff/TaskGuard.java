package de.amtswerk.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Keep a task from everybody who must not do it. It listens inside the engine, below
 * every service and every page, to each change of who has the task and to its completion.
 */
class TaskGuard implements TaskListener {

	private final List<Exclusion> exclusions;

	TaskGuard(List<Exclusion> exclusions) {
		this.exclusions = List.copyOf(exclusions);
	}

	@Override
	public void notify(DelegateTask task) {
		switch (task.getEventName()) {
			case EVENTNAME_CREATE -> leaveToTheGroup(task);
			case EVENTNAME_ASSIGNMENT -> {
				refuse(task.getAssignee(), task);
				refuse(task.getOwner(), task);
			}
			default -> refuseToComplete(task);
		}
	}

	/**
	 * A model that names the wrong person must not stop the step before, which somebody
	 * is just completing.
	 */
	private void leaveToTheGroup(DelegateTask task) {
		if (reason(task.getAssignee(), task).isPresent()) {
			task.setAssignee(null);
		}
	}

	/** Who has it, for whom, and who is logged in: for none of them it may be closed. */
	private void refuseToComplete(DelegateTask task) {
		String actor = Context.getCommandContext().getAuthenticatedUserId();
		List<String> people = Stream.of(task.getAssignee(), task.getOwner(), actor).filter(Objects::nonNull).toList();
		if (people.isEmpty() && this.exclusions.stream().anyMatch(Exclusion::needsAPerson)) {
			throw new PersonExcluded(
					"Die Aufgabe „%s“ kann nur eine Person abschließen, die feststeht: es gibt Personen, die sie nicht erledigen dürfen."
						.formatted(task.getName()));
		}
		people.forEach((person) -> refuse(person, task));
	}

	private void refuse(@Nullable String person, DelegateTask task) {
		reason(person, task).ifPresent((sentence) -> {
			throw new PersonExcluded(sentence);
		});
	}

	/** Why this person must not have this task; none if they may. */
	Optional<String> reason(@Nullable String person, DelegateTask task) {
		return Stream.ofNullable(person)
			.flatMap((somebody) -> this.exclusions.stream()
				.flatMap((exclusion) -> exclusion.of(somebody, task).stream()))
			.findFirst();
	}

}
