package de.amtswerk.form;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A limit of numbers or lengths: fixed, or computed from the answers so far. */
record Bound(@Nullable BigDecimal value, @Nullable Expression expression) {

	static Bound of(Definition definition, String property) {
		if (Expression.isIn(definition, property)) {
			return new Bound(null, Expression.of(definition, property, "Der Ausdruck").orElse(null));
		}
		return new Bound(definition.decimal(property), null);
	}

	/** The same limit as a fixed one; none if it cannot be computed. */
	Bound in(Map<String, Object> context) {
		if (this.expression == null) {
			return this;
		}
		boolean number = this.expression.value(context) instanceof Number;
		return new Bound(number ? new BigDecimal(this.expression.value(context).toString()) : null, null);
	}

	int orElse(int otherwise) {
		return (this.value != null) ? this.value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue() : otherwise;
	}

}
