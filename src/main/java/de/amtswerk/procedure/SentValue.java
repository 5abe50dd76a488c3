package de.amtswerk.procedure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.ListVariable;

/**
 * Look at a value that was sent to the engine without making an object of it: only text,
 * finite numbers, ticks, lists and nothing at all can be answers to a form.
 *
 * @param value the value, null if it is empty or no possible answer
 * @param possible whether it can be an answer at all
 */
record SentValue(@Nullable Object value, boolean possible) {

	static SentValue of(VariableMap sent, String key) {
		TypedValue typed = sent.getValueTyped(key);
		if (typed instanceof ObjectValue object && !object.isDeserialized()) {
			Object list = ListVariable.read(object).orElse(null);
			return new SentValue(list, list != null || object.getValueSerialized() == null);
		}
		boolean open = typed instanceof ObjectValue || !(typed instanceof SerializableValue);
		Object value = (typed != null && open) ? typed.getValue() : null;
		boolean possible = value != null && !(value instanceof Map) && isPlain(value);
		return new SentValue(possible ? value : null, possible || (value == null && open));
	}

	private static boolean isPlain(@Nullable Object value) {
		if (value instanceof List<?> parts) {
			return parts.stream().allMatch(SentValue::isPlain);
		}
		if (value instanceof Map<?, ?> parts) {
			return parts.values().stream().allMatch(SentValue::isPlain);
		}
		return value == null || value instanceof String || value instanceof Boolean
				|| (value instanceof Number number && Double.isFinite(number.doubleValue()));
	}

	boolean isBlank() {
		return this.possible && isBlank(this.value);
	}

	static boolean isBlank(@Nullable Object value) {
		if (value instanceof Map<?, ?> row) {
			return isBlank(List.copyOf(row.values().stream().filter((part) -> part != null).toList()));
		}
		return value == null || value.toString().isBlank()
				|| (value instanceof Collection<?> parts && parts.stream().allMatch(SentValue::isBlank));
	}

	/**
	 * Text may stand for anything but a list, since it is read as if typed; all else
	 * keeps its kind.
	 */
	static boolean fits(@Nullable Object sent, @Nullable Object answer) {
		if (sent instanceof List<?> all) {
			return answer instanceof List<?> chosen
					&& all.stream().filter((one) -> !isBlank(one)).allMatch(chosen::contains);
		}
		return !(answer instanceof List)
				&& (sent instanceof String || (sent instanceof Boolean == answer instanceof Boolean
						&& sent instanceof Number == answer instanceof Number));
	}

	/** Whether it is what the case knows, as far as an answer to a form can tell. */
	static boolean same(@Nullable Object sent, @Nullable Object known) {
		if (isBlank(sent) || isBlank(known)) {
			return isBlank(sent) && isBlank(known);
		}
		if (sent instanceof List<?> these && known instanceof List<?> those) {
			return these.size() == those.size()
					&& IntStream.range(0, these.size()).allMatch((at) -> same(these.get(at), those.get(at)));
		}
		if (sent instanceof Map<?, ?> these && known instanceof Map<?, ?> those) {
			return Stream.concat(these.keySet().stream(), those.keySet().stream())
				.allMatch((part) -> same(these.get(part), those.get(part)));
		}
		return sent.equals(known) || (sent instanceof Number && known instanceof Number
				&& new BigDecimal(sent.toString()).compareTo(new BigDecimal(known.toString())) == 0);
	}

}
