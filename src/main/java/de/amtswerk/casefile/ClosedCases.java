package de.amtswerk.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hear from the engine's history when the process of a case ends, in whatever way, and
 * have the search say so in the same transaction.
 */
@Component
class ClosedCases extends AbstractProcessEnginePlugin {

	private final JdbcClient database;

	private final Clock clock;

	ClosedCases(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.getCustomHistoryEventHandlers().add(new Ends());
	}

	/** No component of its own, since the engine's starter takes one handler only. */
	private final class Ends implements HistoryEventHandler {

		@Override
		public void handleEvents(List<HistoryEvent> events) {
			events.forEach(this::handleEvent);
		}

		@Override
		public void handleEvent(HistoryEvent event) {
			if (event instanceof HistoricProcessInstanceEventEntity instance
					&& event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
					&& instance.getSuperProcessInstanceId() == null) {
				ClosedCases.this.database
					.sql("update case_search set closed = true, closed_at = ? where file_reference = ?")
					.params(OffsetDateTime.now(ClosedCases.this.clock), instance.getBusinessKey())
					.update();
			}
		}

	}

}
