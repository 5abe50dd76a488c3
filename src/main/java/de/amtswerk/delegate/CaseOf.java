package de.amtswerk.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Find the case that an execution belongs to: through the root instance, since a delegate
 * may run inside a building block.
 *
 * @param fileReference the case's file reference
 * @param definitionId the version of the service that the case keeps
 * @param processInstanceId the root process instance
 */
record CaseOf(String fileReference, String definitionId, String processInstanceId) {

	static CaseOf root(DelegateExecution execution) {
		DelegateExecution root = execution.getProcessInstance();
		while (root.getSuperExecution() != null) {
			root = root.getSuperExecution().getProcessInstance();
		}
		return new CaseOf(root.getProcessBusinessKey(), root.getProcessDefinitionId(), root.getProcessInstanceId());
	}

	/** The slug, with which the engine begins the version's id. */
	String service() {
		return this.definitionId.substring(0, this.definitionId.indexOf(':'));
	}

}
