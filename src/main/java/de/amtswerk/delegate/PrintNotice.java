package de.amtswerk.delegate;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.delivery.Deliveries;
import de.amtswerk.engine.ForModelers;

/** Hand the notice {@code noticeId} to the print shop. */
@Component
@ForModelers(value = "printNotice", reads = "noticeId", asynchronous = true)
class PrintNotice implements JavaDelegate {

	private final Deliveries deliveries;

	PrintNotice(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.print(UUID.fromString((String) execution.getVariable("noticeId")));
	}

}
