package de.amtswerk.mail;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Start the house's own process for each mail: its job is the outbox. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailProcess {

	static final String KEY = "amtswerk.mail";

	private final RuntimeService runtime;

	MailProcess(RuntimeService runtime) {
		this.runtime = runtime;
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
