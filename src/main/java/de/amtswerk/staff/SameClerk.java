package de.amtswerk.staff;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Give a new task to whoever completed a certain one in the same case last, or on whose
 * behalf that was done, so that one person has the case in hand. Who may not have it does
 * not get it; then it waits for the section as any other.
 */
class SameClerk implements TaskListener {

	private final EarlierTask earlierTask;

	private final TaskGuard guard;

	private final Supplier<KnownClerks> clerks;

	/**
	 * Clerks are asked late, since the engine that the room needs is still being built.
	 */
	SameClerk(EarlierTask earlierTask, TaskGuard guard, Supplier<KnownClerks> clerks) {
		this.earlierTask = earlierTask;
		this.guard = guard;
		this.clerks = clerks;
	}

	@Override
	public void notify(DelegateTask task) {
		List<HistoricTaskInstanceEventEntity> earlier = this.earlierTask.completions(task);
		// whom the model names itself has it already
		if (earlier.isEmpty() || task.getAssignee() != null) {
			return;
		}
		HistoricTaskInstanceEventEntity last = earlier.get(earlier.size() - 1);
		CommandContext command = Context.getCommandContext();
		// who has just finished the step before need not be allowed to see others
		command.runWithoutAuthorization(() -> {
			Stream.of(last.getOwner(), last.getAssignee())
				.filter(Objects::nonNull)
				.filter((person) -> this.guard.reason(person, task).isEmpty() && this.clerks.get().workOn(person, task))
				.findFirst()
				.ifPresent((person) -> this.clerks.get().give(task, person));
			return null;
		});
	}

}
