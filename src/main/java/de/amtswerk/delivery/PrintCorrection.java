package de.amtswerk.delivery;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.engine.ForOwnProcesses;

/** Hand a corrected version to the print shop, as the case did with the first one. */
@Component
@ForOwnProcesses("printCorrection")
class PrintCorrection implements JavaDelegate {

	static final String NOTICE_ID = "noticeId";

	private final Deliveries deliveries;

	PrintCorrection(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.print(UUID.fromString((String) execution.getVariable(NOTICE_ID)));
	}

}
