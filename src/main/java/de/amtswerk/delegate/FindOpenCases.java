package de.amtswerk.delegate;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.casefile.OpenCases;
import de.amtswerk.engine.ForModelers;

/**
 * Find the applicant's other open cases of the same service: {@code openCasesOfApplicant}
 * is their number, {@code openCaseReferences} their file references.
 */
@Component
@ForModelers(value = "findOpenCases", writes = { "openCasesOfApplicant", "openCaseReferences" })
class FindOpenCases implements JavaDelegate {

	private final OpenCases openCases;

	FindOpenCases(OpenCases openCases) {
		this.openCases = openCases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<String> references = this.openCases.ofApplicant(CaseOf.root(execution).fileReference());
		execution.setVariable("openCasesOfApplicant", references.size());
		execution.setVariable("openCaseReferences", String.join(", ", references));
	}

}
