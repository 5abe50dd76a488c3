package de.amtswerk.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hold what was answered: checked values, and a sentence for everything that is not right
 * yet. Dates are ISO texts, numbers {@code Long} or {@code BigDecimal}, ticks
 * {@code Boolean}, everything else {@code String}.
 */
public final class Answers {

	private static final Answers NONE = new Answers(Map.of(), Map.of(), Map.of());

	private final Map<String, Object> values;

	private final Map<String, String> problems;

	private final Map<String, String> inputs;

	Answers(Map<String, Object> values, Map<String, String> problems, Map<String, String> inputs) {
		this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
		this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
	}

	/** Nothing was sent yet: a page is shown with what is known. */
	public static Answers none() {
		return NONE;
	}

	/** Only valid values of visible fields, in the form's order. */
	public Map<String, Object> values() {
		return this.values;
	}

	/** A German sentence per key, in the form's order. */
	public Map<String, String> problems() {
		return this.problems;
	}

	public boolean hasProblems() {
		return !this.problems.isEmpty();
	}

	/**
	 * What was typed, as it was typed, to be shown again; empty for a field that was not
	 * read.
	 */
	public Optional<String> input(String key) {
		return Optional.ofNullable(this.inputs.get(key));
	}

	boolean covers(String key) {
		return this.inputs.containsKey(key);
	}

}
