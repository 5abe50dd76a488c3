package de.amtswerk.staff;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Refuse whoever is biased in a case to see or change anything of its tasks. The engine
 * asks its checkers before each command, by many methods of which every one counts here.
 */
final class BiasCheck implements InvocationHandler {

	private final Biased biased;

	private BiasCheck(Biased biased) {
		this.biased = biased;
	}

	static CommandChecker by(Biased biased) {
		return (CommandChecker) Proxy.newProxyInstance(CommandChecker.class.getClassLoader(),
				new Class<?>[] { CommandChecker.class }, new BiasCheck(biased));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getDeclaringClass() == Object.class) {
			return method.invoke(this, arguments);
		}
		CommandContext command = Context.getCommandContext();
		String person = command.getAuthenticatedUserId();
		if (person != null && command.isAuthorizationCheckEnabled() && arguments != null) {
			Stream.of(arguments).flatMap(BiasCheck::execution).forEach((execution) -> refuse(person, execution));
		}
		return null;
	}

	private static Stream<ExecutionEntity> execution(@Nullable Object argument) {
		if (argument instanceof TaskEntity task) {
			return Stream.ofNullable(task.getExecution());
		}
		return (argument instanceof ExecutionEntity execution) ? Stream.of(execution) : Stream.empty();
	}

	private void refuse(String person, ExecutionEntity execution) {
		this.biased.of(person, execution).ifPresent((sentence) -> {
			throw new PersonExcluded(sentence);
		});
	}

}
