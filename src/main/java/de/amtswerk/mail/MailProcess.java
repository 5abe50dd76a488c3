package de.amtswerk.mail;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Bring the house's own process to the engine, and start it for each mail: its job is the
 * outbox.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailProcess implements ApplicationRunner {

	static final String KEY = "amtswerk.mail";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	MailProcess(RepositoryService repository, RuntimeService runtime) {
		this.repository = repository;
		this.runtime = runtime;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.repository.createDeployment()
			.name(KEY)
			.enableDuplicateFiltering(true)
			.addClasspathResource("mail/mail.bpmn")
			.deploy();
	}

	/**
	 * In the caller's transaction; the case's own process keeps its business key to
	 * itself.
	 */
	void start(String fileReference, Kind kind) {
		this.runtime.startProcessInstanceByKey(KEY,
				Map.of(SendMail.FILE_REFERENCE, fileReference, SendMail.KIND, kind.name()));
	}

}
