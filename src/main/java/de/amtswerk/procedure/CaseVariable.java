package de.amtswerk.procedure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.ListVariable;
import de.amtswerk.form.Asked;

/** Turn an answer, of citizen or clerk, into what the engine keeps of it. */
public final class CaseVariable {

	/** The engine stores longer text only as an object. */
	public static final int LONGEST_TEXT = 4000;

	private CaseVariable() {
	}

	/** The value as it is handed to the engine: a list becomes JSON there. */
	public static @Nullable Object of(Asked question, @Nullable Object answer) {
		Object value = value(question, answer);
		return (value instanceof List<?> list) ? ListVariable.of(list) : value;
	}

	/**
	 * A decimal becomes text, which FEEL reads exactly with {@code number(x)}; the engine
	 * only has floating point. A row of a list says of each question that nobody answered
	 * that it is null: a template may ask for it.
	 */
	public static @Nullable Object value(Asked question, @Nullable Object answer) {
		if (answer instanceof List<?> list) {
			return list.stream().map((entry) -> whole(question, entry)).toList();
		}
		return (answer instanceof BigDecimal decimal) ? decimal.toPlainString() : answer;
	}

	private static Object whole(Asked question, Object entry) {
		if (!(entry instanceof Map<?, ?> row)) {
			return entry;
		}
		Map<String, Object> whole = new LinkedHashMap<>();
		question.row().keySet().forEach((key) -> whole.put(key, row.get(key)));
		return Collections.unmodifiableMap(whole);
	}

}
