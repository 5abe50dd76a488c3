package de.amtswerk.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Walk through visible fields in the form's order. A condition sees what stands before
 * it, and nothing that is hidden or wrong.
 */
final class Walk {

	private final Map<String, Object> context;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, String> problems = new LinkedHashMap<>();

	private final Map<String, String> inputs = new LinkedHashMap<>();

	Walk(Map<String, Object> context) {
		this.context = new HashMap<>(context);
	}

	/** Read the fields from what was sent for them. */
	Walk reading(List<? extends Element> elements, Function<Field, List<String>> sent,
			Function<Field, Reading> reader) {
		for (Element element : elements) {
			if (element.condition().hides(this.context)) {
				continue;
			}
			if (element instanceof Group group) {
				reading(group.elements(), sent, reader);
			}
			else if (element instanceof Field field) {
				this.inputs.put(field.key(), Field.raw(sent.apply(field)));
				take(field, reader.apply(field));
			}
		}
		return this;
	}

	/** Check anew what is known already. */
	Walk checking(List<? extends Element> elements, Map<String, Object> known) {
		Function<Field, List<String>> sent = (field) -> inputs(field, known);
		return reading(elements, sent, (field) -> field.read(sent.apply(field)));
	}

	/** Take what is known as it is: what was right once need not be right today. */
	Walk trusting(List<? extends Element> elements, Map<String, Object> known) {
		return reading(elements, (field) -> inputs(field, known), (field) -> new Reading(known(field, known), null));
	}

	private void take(Field field, Reading reading) {
		if (reading.problem() != null) {
			this.problems.put(field.key(), reading.problem());
		}
		else if (reading.value() != null) {
			this.values.put(field.key(), reading.value());
			this.context.put(field.key(), reading.value());
		}
	}

	static List<String> inputs(Field field, Map<String, Object> known) {
		Object value = known(field, known);
		return (value != null) ? List.of(field.input(value)) : List.of();
	}

	static @Nullable Object known(Field field, Map<String, Object> known) {
		Object value = known.get(field.key());
		boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
		return plain ? value : field.unanswered();
	}

	Map<String, Object> context() {
		return this.context;
	}

	Answers answers() {
		return new Answers(this.values, this.problems, this.inputs);
	}

}
