package de.amtswerk.procedure;

import org.jspecify.annotations.Nullable;

/** Say whether a person may make a call to the engine, and with what. */
@FunctionalInterface
interface Passage {

	/** The call carries no values, so that the engine's own grants suffice. */
	Passage OPEN = (person, arguments) -> {
	};

	/**
	 * Throw if this person may not make the call.
	 * @param arguments of the call; what is changed here reaches the engine changed
	 */
	void check(String person, @Nullable Object[] arguments);

}
