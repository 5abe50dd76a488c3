package de.amtswerk.mail;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.engine.ForOwnProcesses;

/** Send the mail of this kind that the case ordered. */
@Component
@ForOwnProcesses("sendMail")
class SendMail implements JavaDelegate {

	static final String FILE_REFERENCE = "fileReference";

	static final String KIND = "mailKind";

	private final Outbox outbox;

	SendMail(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.outbox.send((String) execution.getVariable(FILE_REFERENCE),
				Kind.valueOf((String) execution.getVariable(KIND)));
	}

}
