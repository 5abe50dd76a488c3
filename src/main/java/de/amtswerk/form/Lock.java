package de.amtswerk.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keep a question from being answered here: shown, but never read from what was sent.
 *
 * @param disabled shown only, and no answer either, as in form-js
 * @param readonly shown, and an answer as it is
 */
record Lock(boolean disabled, boolean readonly, @Nullable Expression readonlyWhen) {

	static Lock of(Definition definition) {
		boolean computed = Expression.isIn(definition, "readonly");
		Expression when = computed ? Expression.of(definition, "readonly", "Die Bedingung").orElse(null) : null;
		return new Lock(definition.is("disabled"), !computed && definition.is("readonly"), when);
	}

	boolean closes(Map<String, Object> context) {
		return this.disabled || this.readonly
				|| (this.readonlyWhen != null && Boolean.TRUE.equals(this.readonlyWhen.value(context)));
	}

}
