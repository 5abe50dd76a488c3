package de.amtswerk.delivery;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import de.amtswerk.notice.NoticeCorrected;

/**
 * Bring the house's own process to the engine, and start it for each corrected version:
 * no case waits for it, and the case may be over.
 */
@Component
class DeliveryProcess implements ApplicationRunner {

	static final String KEY = "amtswerk.delivery";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	DeliveryProcess(RepositoryService repository, RuntimeService runtime) {
		this.repository = repository;
		this.runtime = runtime;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.repository.createDeployment()
			.name(KEY)
			.enableDuplicateFiltering(true)
			.addClasspathResource("delivery/delivery.bpmn")
			.deploy();
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
