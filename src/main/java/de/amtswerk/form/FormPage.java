package de.amtswerk.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

/** One step of a form: a top-level group with its own address. */
public final class FormPage {

	private final int number;

	private final String key;

	private final Group group;

	private final List<Group> before;

	private final Set<String> formKeys;

	FormPage(int number, String key, Group group, List<Group> before, Set<String> formKeys) {
		this.number = number;
		this.key = key;
		this.group = group;
		this.before = List.copyOf(before);
		this.formKeys = formKeys;
	}

	/** The segment of the address that means this page. */
	public String key() {
		return this.key;
	}

	public String label() {
		return this.group.label();
	}

	public Optional<String> hint() {
		return Optional.ofNullable(this.group.hint());
	}

	/** The place in the form, from 1, hidden pages counted. */
	public int number() {
		return this.number;
	}

	/** The keys of all questions on this page, hidden ones too. */
	public Set<String> keys() {
		return this.group.fields().map(Field::key).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	public boolean visible(Map<String, Object> values) {
		return !this.group.condition().hides(context(values));
	}

	/**
	 * Read what was sent for this page; everything else that was sent is ignored.
	 * @param parameters the request, where {@code _key} says that a box or radio button
	 * was shown
	 * @param known the answers to all pages so far
	 */
	public Answers read(MultiValueMap<String, String> parameters, Map<String, Object> known) {
		Map<String, Object> context = context(known);
		Answers shown = new Walk(context).trusting(elements(), known).answers();
		Function<Field, List<String>> sent = (field) -> sent(parameters, field.key());
		return new Walk(context).reading(elements(), sent, (field) -> {
			boolean asked = shown.covers(field.key()) || parameters.containsKey(field.key())
					|| parameters.containsKey("_" + field.key());
			return asked ? field.read(sent.apply(field))
					: Reading.problem("%s", "Bitte beantworten Sie auch diese Frage: " + field.question().label());
		}).answers();
	}

	private static List<String> sent(MultiValueMap<String, String> parameters, String key) {
		List<String> sent = parameters.get(key);
		return (sent != null) ? sent : List.of();
	}

	/** Check anew what is known of this page. */
	public Answers check(Map<String, Object> known) {
		return new Walk(context(known)).checking(elements(), known).answers();
	}

	/** Show this page with what was just sent, or with what is known if nothing was. */
	public List<FieldView> view(Map<String, Object> known, Answers answers) {
		Map<String, Object> context = context(known);
		if (this.group.condition().hides(context)) {
			return List.of();
		}
		return new Display(context, known, answers).show(this.group.elements());
	}

	/**
	 * What the conditions of this page may see: the answers before it, and what is not of
	 * this form.
	 */
	private Map<String, Object> context(Map<String, Object> known) {
		return new Walk(foreign(known, this.formKeys)).trusting(this.before, known).context();
	}

	static Map<String, Object> foreign(Map<String, Object> known, Set<String> formKeys) {
		Map<String, Object> foreign = new HashMap<>(known);
		foreign.keySet().removeAll(formKeys);
		return foreign;
	}

	List<Group> elements() {
		return List.of(this.group);
	}

}
