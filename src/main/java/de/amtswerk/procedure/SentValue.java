package de.amtswerk.procedure;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Look at a value that was sent to the engine without unpacking it: only text, finite
 * numbers, ticks and nothing at all can be answers to a form.
 *
 * @param value the value, null if it is empty or no possible answer
 * @param possible whether it can be an answer at all
 */
record SentValue(@Nullable Object value, boolean possible) {

	static SentValue of(VariableMap sent, String key) {
		TypedValue typed = sent.getValueTyped(key);
		Object value = (typed == null || typed instanceof SerializableValue) ? null : typed.getValue();
		boolean possible = value instanceof String || value instanceof Boolean
				|| (value instanceof Number number && Double.isFinite(number.doubleValue()));
		return new SentValue(possible ? value : null,
				possible || (value == null && !(typed instanceof SerializableValue)));
	}

	boolean isBlank() {
		return this.possible && (this.value == null || this.value.toString().isBlank());
	}

	/**
	 * Text may stand for anything, since it is read as if typed; all else keeps its kind.
	 */
	boolean fits(Object answer) {
		return this.value instanceof String || (this.value instanceof Boolean) == (answer instanceof Boolean)
				&& (this.value instanceof Number) == (answer instanceof Number);
	}

}
