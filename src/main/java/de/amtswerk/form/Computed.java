package de.amtswerk.form;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A value that nobody types: computed from the answers before it. */
record Computed(String key, @Nullable Expression expression, Condition condition) implements Element {

	static Computed of(Definition definition) {
		if (definition.text("expression").isEmpty()) {
			definition.problem("Dem Ausdruck fehlt „expression“, zum Beispiel „= count(members)“.");
		}
		return new Computed(Question.key(definition),
				Expression.of(definition, "expression", "Der Ausdruck").orElse(null), Condition.of(definition));
	}

	Optional<Object> value(Map<String, Object> context) {
		return (this.expression != null) ? Optional.ofNullable(this.expression.value(context)) : Optional.empty();
	}

}
