package de.amtswerk.delivery;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import de.amtswerk.notice.NoticeCorrected;

/**
 * Start the house's own process for each corrected version: no case waits for it, and the
 * case may be over.
 */
@Component
class DeliveryProcess {

	static final String KEY = "amtswerk.delivery";

	private final RuntimeService runtime;

	DeliveryProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/**
	 * In the transaction that issues it; the case's own process keeps its business key to
	 * itself.
	 */
	@EventListener
	void start(NoticeCorrected corrected) {
		this.runtime.startProcessInstanceByKey(KEY, Map.of(PrintCorrection.NOTICE_ID, corrected.notice().toString()));
	}

	/** Whether an operator knows that it could not be printed. */
	boolean isStuck(UUID noticeId) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.variableValueEquals(PrintCorrection.NOTICE_ID, noticeId.toString())
			.withIncident()
			.count() > 0;
	}

}
