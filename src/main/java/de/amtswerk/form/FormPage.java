package de.amtswerk.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** The keys of all answers on this page, hidden ones too. */
	public Set<String> keys() {
		return this.group.keys().collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * The keys of the files that are uploaded on this page, which asks nothing else then.
	 */
	public Set<String> documentKeys() {
		return enclosures(elements()).map(Enclosures::key).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Stream<Enclosures> enclosures(List<? extends Element> elements) {
		return elements.stream()
			.flatMap((element) -> (element instanceof Group group) ? enclosures(group.elements())
					: (element instanceof Enclosures enclosures) ? Stream.of(enclosures) : Stream.empty());
	}

	/** Where files are uploaded now, with these answers. */
	public List<FieldView.Enclosures> documents(Map<String, Object> known) {
		return documents(view(known, Answers.none())).toList();
	}

	private static Stream<FieldView.Enclosures> documents(List<FieldView> views) {
		return views.stream()
			.flatMap((view) -> (view instanceof FieldView.Fieldset set) ? documents(set.children())
					: (view instanceof FieldView.Enclosures enclosures) ? Stream.of(enclosures) : Stream.empty());
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
		return read(parameters, known, "");
	}

	/** What was typed so far, to go on with: without reproach. */
	public Answers goOn(MultiValueMap<String, String> parameters, Map<String, Object> known) {
		return read(parameters, known).withoutProblems(null);
	}

	private Answers read(MultiValueMap<String, String> parameters, Map<String, Object> known, String newRow) {
		Map<String, Object> context = context(known);
		Sent sent = new Sent(parameters, shown(known, context), Known.checked(known), newRow);
		return new Walk(sent, context).through(elements()).answers();
	}

	/**
	 * Read what was sent with the wish for one row more or less, which is no reason to
	 * complain about the rest; show the page with it. Its values may be stored.
	 * @return empty if nobody asked for that, so that the page is to be {@link #read}
	 */
	public Optional<Answers> rearrange(MultiValueMap<String, String> parameters, Map<String, Object> known) {
		return Rearrangement.of(parameters, lists(elements()).toList())
			.map((change) -> read(change.parameters(), known, change.focus()).withoutProblems(change.focus()));
	}

	Optional<MultiValueMap<String, String>> rearrange(MultiValueMap<String, String> parameters) {
		return Rearrangement.of(parameters, lists(elements()).toList()).map(Rearrangement::parameters);
	}

	private static Stream<Rows> lists(List<? extends Element> elements) {
		return elements.stream()
			.flatMap((element) -> (element instanceof Group group) ? lists(group.elements())
					: (element instanceof Rows rows) ? Stream.of(rows) : Stream.empty());
	}

	/** Check anew what is known of this page. */
	public Answers check(Map<String, Object> known) {
		return new Walk(Known.checked(known), context(known)).through(elements()).answers();
	}

	/** What is known, with something wrong at one place that was found elsewhere. */
	public Answers refuse(Map<String, Object> known, String key, String sentence) {
		return shown(known, context(known)).withProblem(key, sentence);
	}

	/** What was just sent, with something wrong at one place that was found elsewhere. */
	public Answers refuse(Answers answers, String key, String sentence) {
		return answers.withProblem(key, sentence);
	}

	/** Show this page with what was just sent, or with what is known if nothing was. */
	public List<FieldView> view(Map<String, Object> known, Answers answers) {
		Map<String, Object> context = context(known);
		if (this.group.condition().hides(context)) {
			return List.of();
		}
		return new Display(context, answers.areNone() ? shown(known, context) : answers).show(this.group.elements());
	}

	/** What stands on the page when it is opened; defaults until it was answered once. */
	private Answers shown(Map<String, Object> known, Map<String, Object> context) {
		boolean first = keys().stream().noneMatch(known::containsKey);
		return new Walk(Known.shown(known, first), context).through(elements()).answers();
	}

	/**
	 * What the conditions of this page may see: the answers before it, and what is not of
	 * this form.
	 */
	private Map<String, Object> context(Map<String, Object> known) {
		return new Walk(Known.trusted(known), foreign(known, this.formKeys)).through(this.before).context();
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
