package de.amtswerk.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Decide by a FEEL expression whether an element is hidden. */
final class Condition {

	private final @Nullable Expression expression;

	private Condition(@Nullable Expression expression) {
		this.expression = expression;
	}

	static Condition of(Definition definition) {
		return new Condition(Expression.of(definition.part("conditional"), "hide", "Die Bedingung").orElse(null));
	}

	/** A condition that cannot be computed hides nothing. */
	boolean hides(Map<String, Object> values) {
		return this.expression != null && Boolean.TRUE.equals(this.expression.value(values));
	}

}
