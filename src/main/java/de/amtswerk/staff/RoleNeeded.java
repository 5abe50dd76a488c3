package de.amtswerk.staff;

import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Exclude from a task whoever does not have a certain role, such as the lead of the
 * section, though the task is the section's.
 */
class RoleNeeded implements Exclusion {

	private final String role;

	private final Supplier<Deputies> deputies;

	/**
	 * Deputies are asked late, since the engine that the room needs is still being built.
	 */
	RoleNeeded(String role, Supplier<Deputies> deputies) {
		this.role = role;
		this.deputies = deputies;
	}

	@Override
	public Optional<String> of(String person, DelegateTask task) {
		return (has(person) || standsIn(person, task)) ? Optional.empty()
				: Optional.of("Die Aufgabe „%s“ erledigt nur, wer die Rolle %s hat.".formatted(task.getName(),
						Role.titleOf(this.role)));
	}

	/** Nobody has no role. */
	@Override
	public boolean needsAPerson() {
		return true;
	}

	/** A deputy has the role of whom they stand in for, in this task. */
	private boolean standsIn(String person, DelegateTask task) {
		CommandContext command = Context.getCommandContext();
		String root = ((ExecutionEntity) task.getExecution()).getRootProcessInstanceId();
		String service = command.getExecutionManager().findExecutionById(root).getProcessDefinition().getKey();
		return task.getOwner() != null && has(task.getOwner())
				&& this.deputies.get().standsIn(person, task.getOwner(), service);
	}

	private boolean has(String person) {
		CommandContext command = Context.getCommandContext();
		// who asks need not be allowed to see the groups of others
		return command.runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
			.getIdentityService()
			.createGroupQuery()
			.groupId(this.role)
			.groupMember(person)
			.count() > 0);
	}

}
