package de.amtswerk.staff;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Exclude from a task whoever completed a certain earlier one in the same case, in any
 * round, or had somebody complete it on their behalf.
 */
class FourEyes implements Exclusion {

	private final EarlierTask earlierTask;

	FourEyes(String earlierTask) {
		this.earlierTask = new EarlierTask(earlierTask);
	}

	@Override
	public Optional<String> of(String person, DelegateTask task) {
		return this.earlierTask.completions(task)
			.stream()
			.filter((earlier) -> person.equals(earlier.getAssignee()) || person.equals(earlier.getOwner()))
			.findFirst()
			.map((earlier) -> sentence(person, earlier, task));
	}

	/** Nobody is no second person. */
	@Override
	public boolean needsAPerson() {
		return true;
	}

	private static String sentence(String person, HistoricTaskInstanceEventEntity earlier, DelegateTask task) {
		return "Hier gilt das Vier-Augen-Prinzip: %s hat in diesem Fall schon die Aufgabe „%s“ erledigt. Die Aufgabe „%s“ muss jemand anderes erledigen."
			.formatted(name(person), earlier.getName(), task.getName());
	}

	private static String name(String person) {
		CommandContext command = Context.getCommandContext();
		User user = command.runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
			.getIdentityService()
			.createUserQuery()
			.userId(person)
			.singleResult());
		return (user != null) ? user.getFirstName() + " " + user.getLastName() : person;
	}

}
