package de.amtswerk.worklist;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hear from the engine's history which tasks change, and have the index written once at
 * the end of the same transaction: both commit, or neither. The history tells of every
 * change, those that no listener hears included.
 */
@Component
class ChangedTasks implements HistoryEventHandler {

	private final ObjectProvider<TaskIndex> index;

	ChangedTasks(ObjectProvider<TaskIndex> index) {
		this.index = index;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricTaskInstanceEventEntity task) {
			changes().tasks.add(task.getTaskId());
		}
		else if (event instanceof HistoricIdentityLinkLogEventEntity link && link.getTaskId() != null) {
			changes().tasks.add(link.getTaskId());
		}
		else if (event instanceof HistoricVariableUpdateEventEntity && event.getRootProcessInstanceId() != null) {
			changes().cases.add(event.getRootProcessInstanceId());
		}
	}

	/** What has changed in the current transaction. */
	private Changes changes() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Changes.class::isInstance)
			.map(Changes.class::cast)
			.findFirst()
			.orElseGet(this::begin);
	}

	private Changes begin() {
		Changes changes = new Changes();
		TransactionSynchronizationManager.registerSynchronization(changes);
		return changes;
	}

	/** Tasks and root instances, in an order that is the same for everybody who locks. */
	private final class Changes implements TransactionSynchronization {

		private final Set<String> tasks = new TreeSet<>();

		private final Set<String> cases = new TreeSet<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			ChangedTasks.this.index.getObject().refresh(this.tasks, this.cases);
		}

	}

}
