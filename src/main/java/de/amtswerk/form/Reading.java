package de.amtswerk.form;

import org.jspecify.annotations.Nullable;

/** What became of an input: a value, a problem, or nothing. */
record Reading(@Nullable Object value, @Nullable String problem) {

	static Reading of(Object value) {
		return new Reading(value, null);
	}

	static Reading problem(String sentence, Object... details) {
		return new Reading(null, (details.length == 0) ? sentence : sentence.formatted(details));
	}

	static Reading nothing() {
		return new Reading(null, null);
	}

}
