package de.amtswerk.staff;

import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Exclude a deputy from services for which they do not stand in, although the lent
 * section works on them, too.
 */
class BeyondDeputyship implements Exclusion {

	private final Supplier<Jurisdiction> jurisdiction;

	private final Supplier<Deputies> deputies;

	/** Asked late, since the engine that the rooms need is still being built. */
	BeyondDeputyship(Supplier<Jurisdiction> jurisdiction, Supplier<Deputies> deputies) {
		this.jurisdiction = jurisdiction;
		this.deputies = deputies;
	}

	@Override
	public Optional<String> of(String person, DelegateTask task) {
		CommandContext command = Context.getCommandContext();
		ExecutionEntity root = command.getExecutionManager()
			.findExecutionById(((ExecutionEntity) task.getExecution()).getRootProcessInstanceId());
		String service = root.getProcessDefinition().getKey();
		boolean beyond = command.runWithoutAuthorization(() -> !this.deputies.get().standingIn(person).isEmpty()
				&& !this.jurisdiction.get().covers(person, service));
		return beyond ? Optional
			.of("Ihre Vertretung gilt nicht für diese Leistung (%s).".formatted(root.getProcessDefinition().getName()))
				: Optional.empty();
	}

}
