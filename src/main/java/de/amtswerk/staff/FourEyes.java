package de.amtswerk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Exclude from a task whoever completed a certain earlier one in the same case, in any
 * round, in the case itself or in a building block that it calls. Who that was comes from
 * the engine's history alone, where nobody can change it: who had the earlier task when
 * it was completed, and on whose behalf.
 */
class FourEyes implements Exclusion {

	private final String earlierTask;

	FourEyes(String earlierTask) {
		this.earlierTask = earlierTask;
	}

	@Override
	public Optional<String> of(String person, DelegateTask task) {
		String root = ((ExecutionEntity) task.getExecution()).getRootProcessInstanceId();
		CommandContext command = Context.getCommandContext();
		// who asks need not be allowed to read the history
		return command.runWithoutAuthorization(() -> completed(root, command).stream()
			.filter((earlier) -> person.equals(earlier.getAssignee()) || person.equals(earlier.getOwner()))
			.findFirst()
			.map((earlier) -> sentence(person, earlier, task, command)));
	}

	/** Nobody is no second person. */
	@Override
	public boolean needsAPerson() {
		return true;
	}

	private List<HistoricTaskInstanceEventEntity> completed(String root, CommandContext command) {
		List<HistoricTaskInstanceEventEntity> earlier = new ArrayList<>();
		command.getProcessEngineConfiguration()
			.getHistoryService()
			.createHistoricTaskInstanceQuery()
			.rootProcessInstanceId(root)
			.taskDefinitionKey(this.earlierTask)
			.taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
			.list()
			.forEach((task) -> earlier.add((HistoricTaskInstanceEventEntity) task));
		// what the same transaction completed is not in the database yet
		command.getDbEntityManager()
			.getCachedEntitiesByType(HistoricTaskInstanceEventEntity.class)
			.stream()
			.filter((task) -> Objects.equals(root, task.getRootProcessInstanceId())
					&& this.earlierTask.equals(task.getTaskDefinitionKey())
					&& TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()))
			.forEach(earlier::add);
		return earlier;
	}

	private static String sentence(String person, HistoricTaskInstanceEventEntity earlier, DelegateTask task,
			CommandContext command) {
		return "Hier gilt das Vier-Augen-Prinzip: %s hat in diesem Fall schon die Aufgabe „%s“ erledigt. Die Aufgabe „%s“ muss jemand anderes erledigen."
			.formatted(name(person, command), earlier.getName(), task.getName());
	}

	private static String name(String person, CommandContext command) {
		User user = command.getProcessEngineConfiguration()
			.getIdentityService()
			.createUserQuery()
			.userId(person)
			.singleResult();
		return (user != null) ? user.getFirstName() + " " + user.getLastName() : person;
	}

}
