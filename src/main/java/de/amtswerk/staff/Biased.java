package de.amtswerk.staff;

import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Exclude from every task of a case whoever is biased in it. */
class Biased implements Exclusion {

	private final Supplier<Biases> biases;

	/** Asked late, since the engine that the room needs is still being built. */
	Biased(Supplier<Biases> biases) {
		this.biases = biases;
	}

	@Override
	public Optional<String> of(String person, DelegateTask task) {
		return of(person, (ExecutionEntity) task.getExecution());
	}

	Optional<String> of(String person, ExecutionEntity execution) {
		CommandContext command = Context.getCommandContext();
		// whichever block the task is in, the case itself has the file reference
		ExecutionEntity root = command.getExecutionManager().findExecutionById(execution.getRootProcessInstanceId());
		return Optional.ofNullable(root)
			.map(ExecutionEntity::getBusinessKey)
			.flatMap((fileReference) -> command
				.runWithoutAuthorization(() -> this.biases.get().of(person, fileReference)))
			.filter(Bias::isKeptOut)
			.map(Bias::sentence);
	}

}
