package de.amtswerk.delegate;

import java.time.LocalDate;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.deadline.Regime;
import de.amtswerk.delivery.Deliveries;
import de.amtswerk.delivery.Dispatch;
import de.amtswerk.delivery.PostingDateImplausible;
import de.amtswerk.engine.ForModelers;
import de.amtswerk.procedure.Procedures;

/**
 * Record that the notice {@code noticeId} was posted on {@code postedOn} by
 * {@code completedBy}; sets {@code notifiedOn} and {@code objectionEndsOn}. Raises the
 * BPMN error {@code postingDateImplausible}.
 */
@Component
@ForModelers(value = "recordPosting", reads = { "noticeId", "postedOn", "completedBy" },
		writes = { "notifiedOn", "objectionEndsOn" }, errors = "postingDateImplausible")
class RecordPosting implements JavaDelegate {

	private final Deliveries deliveries;

	private final Procedures procedures;

	RecordPosting(Deliveries deliveries, Procedures procedures) {
		this.deliveries = deliveries;
		this.procedures = procedures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String regime = this.procedures.version(CaseOf.root(execution).definitionId()).property("legalRegime");
		try {
			Dispatch dispatch = this.deliveries.recordPosting(
					UUID.fromString((String) execution.getVariable("noticeId")),
					LocalDate.parse((String) execution.getVariable("postedOn")), Regime.valueOf(regime),
					String.valueOf(execution.getVariable("completedBy")));
			execution.setVariable("notifiedOn", String.valueOf(dispatch.notifiedOn()));
			execution.setVariable("objectionEndsOn", String.valueOf(dispatch.objectionEndsOn()));
		}
		catch (PostingDateImplausible ex) {
			throw new BpmnError("postingDateImplausible", ex.getMessage(), ex);
		}
	}

}
