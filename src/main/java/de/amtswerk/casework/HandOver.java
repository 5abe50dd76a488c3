package de.amtswerk.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.engine.ForOwnProcesses;

/** Hand a case that was passed on over to its office. */
@Component
@ForOwnProcesses("handOver")
class HandOver implements JavaDelegate {

	static final String FILE_REFERENCE = "fileReference";

	static final String OFFICE = "office";

	private final PassingOn passingOn;

	HandOver(PassingOn passingOn) {
		this.passingOn = passingOn;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.passingOn.handOver((String) execution.getVariable(FILE_REFERENCE), (String) execution.getVariable(OFFICE));
	}

}
