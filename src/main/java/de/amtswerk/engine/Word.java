package de.amtswerk.engine;

import java.util.Set;

/**
 * One word of the vocabulary: a bean that models may name, with what it does to a case.
 *
 * @param name what models write
 * @param type the class behind it
 * @param reads variables that must be there before
 * @param writes variables that are there afterwards
 * @param errors codes of the BPMN errors that it may raise
 * @param asynchronous whether it must be a job of its own
 */
public record Word(String name, Class<?> type, Set<String> reads, Set<String> writes, Set<String> errors,
		boolean asynchronous) {

	static Word forModelers(Class<?> type) {
		ForModelers said = type.getAnnotation(ForModelers.class);
		return new Word(said.value(), type, Set.of(said.reads()), Set.of(said.writes()), Set.of(said.errors()),
				said.asynchronous());
	}

	static Word forOwnProcesses(Class<?> type) {
		return new Word(type.getAnnotation(ForOwnProcesses.class).value(), type, Set.of(), Set.of(), Set.of(), true);
	}

}
