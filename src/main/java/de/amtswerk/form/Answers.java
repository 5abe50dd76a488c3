package de.amtswerk.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Hold what was answered: checked values, and a sentence for everything that is not right
 * yet. Dates are ISO texts, numbers and cents {@code Long} or {@code BigDecimal}, ticks
 * {@code Boolean}, several choices lists of {@code String}, rows lists of maps of all
 * these, everything else {@code String}.
 */
public final class Answers {

	private static final Answers NONE = new Answers(Map.of(), Map.of(), Map.of(), Map.of(), null);

	private final Map<String, Object> values;

	/** The values of single fields, those in rows too, by their full names. */
	private final Map<String, Object> named;

	private final Map<String, String> problems;

	private final Map<String, List<String>> inputs;

	private final @Nullable String focus;

	Answers(Map<String, Object> values, Map<String, Object> named, Map<String, String> problems,
			Map<String, List<String>> inputs, @Nullable String focus) {
		this.named = Map.copyOf(named);
		this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
		this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
		this.focus = focus;
	}

	/** Nothing was sent yet: a page is shown with what is known. */
	public static Answers none() {
		return NONE;
	}

	/** Only valid values of visible fields, in the form's order. */
	public Map<String, Object> values() {
		return this.values;
	}

	/**
	 * A German sentence per field, in the form's order. A field in a row has the name
	 * {@code members[2].birthDate}, counted from 1 as in FEEL.
	 */
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
	public Optional<String> input(String name) {
		return Optional.ofNullable(this.inputs.get(name)).map(Field::raw);
	}

	/** These answers and those to a further part of the form. */
	Answers and(Answers further) {
		return new Answers(union(this.values, further.values), union(this.named, further.named),
				union(this.problems, further.problems), union(this.inputs, further.inputs), this.focus);
	}

	private static <T> Map<String, T> union(Map<String, T> these, Map<String, T> those) {
		Map<String, T> union = new LinkedHashMap<>(these);
		union.putAll(those);
		return union;
	}

	/** The same without reproach, with the place that people look at next. */
	Answers withoutProblems(@Nullable String focus) {
		return new Answers(this.values, this.named, Map.of(), this.inputs, focus);
	}

	Answers withProblem(String name, String sentence) {
		return new Answers(this.values, this.named, Map.of(name, sentence), this.inputs, name);
	}

	/** The value of a single field by its full name, null if there is none. */
	public @Nullable Object value(String name) {
		return this.named.get(name);
	}

	boolean covers(String name) {
		return this.inputs.containsKey(name);
	}

	List<String> inputs(String name) {
		return this.inputs.getOrDefault(name, List.of());
	}

	/** How many rows of a list were read, blank ones too. */
	int rows(String name) {
		return Integer.parseInt(input(name).orElse("0"));
	}

	boolean areNone() {
		return this.inputs.isEmpty();
	}

	boolean focus(String name) {
		return name.equals(this.focus);
	}

}
