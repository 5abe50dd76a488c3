package de.amtswerk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Know who completed a certain task of a case, in any round, in the case itself or in a
 * building block that it calls. That comes from the engine's history alone, where nobody
 * can change it: who had the task when it was completed, and on whose behalf.
 *
 * @param key of the task in its diagram
 */
record EarlierTask(String key) {

	/** Every time that it was completed in the case of this task, the latest last. */
	List<HistoricTaskInstanceEventEntity> completions(DelegateTask task) {
		String root = ((ExecutionEntity) task.getExecution()).getRootProcessInstanceId();
		CommandContext command = Context.getCommandContext();
		// who asks need not be allowed to read the history
		List<HistoricTaskInstanceEventEntity> earlier = new ArrayList<>();
		command
			.runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
				.getHistoryService()
				.createHistoricTaskInstanceQuery()
				.rootProcessInstanceId(root)
				.taskDefinitionKey(this.key)
				.taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
				.orderByHistoricTaskInstanceEndTime()
				.asc()
				.list())
			.forEach((completed) -> earlier.add((HistoricTaskInstanceEventEntity) completed));
		// what the same transaction completed is not in the database yet
		command.getDbEntityManager()
			.getCachedEntitiesByType(HistoricTaskInstanceEventEntity.class)
			.stream()
			.filter((completed) -> Objects.equals(root, completed.getRootProcessInstanceId())
					&& this.key.equals(completed.getTaskDefinitionKey())
					&& TaskEntity.DELETE_REASON_COMPLETED.equals(completed.getDeleteReason()))
			.forEach(earlier::add);
		return earlier;
	}

}
