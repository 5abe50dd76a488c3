package de.amtswerk.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Find the case that an execution belongs to: through the root instance, since a delegate
 * may run inside a building block.
 *
 * @param fileReference the case's file reference
 * @param service slug of the service
 * @param definitionId the version of the service that the case keeps
 * @param processInstanceId the root process instance
 */
record CaseOf(String fileReference, String service, String definitionId, String processInstanceId) {

	static CaseOf root(DelegateExecution execution) {
		DelegateExecution root = execution.getProcessInstance();
		while (root.getSuperExecution() != null) {
			root = root.getSuperExecution().getProcessInstance();
		}
		return new CaseOf(root.getProcessBusinessKey(), ((ExecutionEntity) root).getProcessDefinition().getKey(),
				root.getProcessDefinitionId(), root.getProcessInstanceId());
	}

}
