package de.amtswerk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

/** A form as citizens and clerks fill it in, page by page. */
public final class Form {

	private final String id;

	private final List<Group> groups;

	private final List<FormPage> pages;

	private final Set<String> keys;

	private final List<FormProblem> unfitForTasklist;

	private final List<Mention> mentions;

	private final Map<String, Integer> lines;

	Form(String id, Map<String, Group> groupsByPage, FormFile file) {
		this.id = id;
		this.unfitForTasklist = file.unfit();
		this.mentions = file.mentions();
		this.lines = Map.copyOf(file.lines());
		this.groups = List.copyOf(groupsByPage.values());
		this.keys = this.groups.stream().flatMap(Element::keys).collect(Collectors.toCollection(LinkedHashSet::new));
		this.pages = new ArrayList<>();
		groupsByPage.forEach((key, group) -> {
			int before = this.pages.size();
			this.pages.add(new FormPage(before + 1, key, group, this.groups.subList(0, before), keys()));
		});
	}

	public String id() {
		return this.id;
	}

	public List<FormPage> pages() {
		return List.copyOf(this.pages);
	}

	public Optional<FormPage> page(String key) {
		return this.pages.stream().filter((page) -> page.key().equals(key)).findFirst();
	}

	/** The keys of all answers, a list being one answer, in the form's order. */
	public Set<String> keys() {
		return new LinkedHashSet<>(this.keys);
	}

	/** The keys of those answers that are uploaded files. */
	public Set<String> documentKeys() {
		return this.pages.stream()
			.map(FormPage::documentKeys)
			.flatMap(Set::stream)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The question behind each key, in the form's order. */
	public Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		this.groups.forEach((group) -> addLabels(group, labels));
		return labels;
	}

	private static void addLabels(Element element, Map<String, String> labels) {
		if (element instanceof Group group) {
			group.elements().forEach((child) -> addLabels(child, labels));
		}
		else if (element instanceof Rows rows) {
			labels.put(rows.key(), rows.label());
		}
		else if (element instanceof Enclosures enclosures) {
			labels.put(enclosures.key(), enclosures.label());
		}
		else if (element instanceof Field field) {
			labels.put(field.key(), field.question().label());
		}
	}

	/**
	 * The questions by key, a list being one, as their files' readers need to know them.
	 */
	public Map<String, Asked> asked() {
		return Asked.in(this.groups, this.lines);
	}

	/** What the form's expressions ask for, by their own answers and from outside. */
	public List<Mention> mentions() {
		return this.mentions;
	}

	/**
	 * What makes the form unfit for a task in Camunda's Tasklist, though it is right for
	 * our own pages.
	 */
	public List<FormProblem> unfitForTasklist() {
		return this.unfitForTasklist;
	}

	/**
	 * Check everything anew: what the form does not define or does not show is dropped.
	 */
	public Answers check(Map<String, Object> values) {
		return new Walk(Known.checked(values), FormPage.foreign(values, this.keys)).through(this.groups).answers();
	}

	/**
	 * Read what was sent for the form as a whole, as {@link FormPage#read} does for a
	 * page.
	 */
	public Answers read(MultiValueMap<String, String> parameters, Map<String, Object> known) {
		Map<String, Object> all = new LinkedHashMap<>(known);
		Answers answers = Answers.none();
		for (FormPage page : this.pages) {
			Answers read = page.read(parameters, all);
			all.keySet().removeAll(page.keys());
			all.putAll(read.values());
			answers = answers.and(read);
		}
		return answers;
	}

	/** What was typed so far, to go on with: without reproach. */
	public Answers goOn(MultiValueMap<String, String> parameters, Map<String, Object> known) {
		return read(parameters, known).withoutProblems(null);
	}

	/**
	 * What was sent with the wish for one row more or less, as if it had been so already.
	 * @return empty if nobody asked for that
	 */
	public Optional<MultiValueMap<String, String>> rearrange(MultiValueMap<String, String> parameters) {
		return this.pages.stream().flatMap((page) -> page.rearrange(parameters).stream()).findFirst();
	}

	/** Show the form as a whole with what was just sent, or with what is known. */
	public List<FormSection> sections(Map<String, Object> known, Answers answers) {
		Map<String, Object> all = new LinkedHashMap<>(known);
		if (!answers.areNone()) {
			all.keySet().removeAll(this.keys);
			all.putAll(answers.values());
		}
		return this.pages.stream()
			.map((page) -> new FormSection(page.key(), page.label(), page.hint().orElse(null), page.view(all, answers)))
			.filter((section) -> !section.fields().isEmpty())
			.toList();
	}

	/** What was typed as people read it, right or wrong, with its questions. */
	public List<AnswerLine> typed(Answers answers, Map<String, Object> known) {
		Map<String, Object> all = new HashMap<>(known);
		all.putAll(answers.values());
		Map<String, String> right = summary(all).stream()
			.flatMap((group) -> group.lines().stream())
			.collect(Collectors.toMap(AnswerLine::key, AnswerLine::text, (first, second) -> first));
		return labels().entrySet()
			.stream()
			.filter((question) -> answers.input(question.getKey()).filter((input) -> !input.isBlank()).isPresent())
			.filter((question) -> !List.of().equals(answers.values().get(question.getKey())))
			.map((question) -> new AnswerLine(question.getKey(), question.getValue(),
					(answers.values().containsKey(question.getKey()) && right.containsKey(question.getKey()))
							? right.get(question.getKey()) : answers.input(question.getKey()).orElseThrow()))
			.toList();
	}

	/** The keys of what is shown with these values, but nobody may change. */
	public Set<String> lockedKeys(Map<String, Object> values) {
		return new Walk(Known.checked(values), FormPage.foreign(values, this.keys)).through(this.groups).locked();
	}

	/** The first page with something left to do. */
	public Optional<FormPage> firstOpenPage(Map<String, Object> values) {
		Set<String> open = check(values).problems()
			.keySet()
			.stream()
			.map((name) -> name.replaceFirst("\\[.*", ""))
			.collect(Collectors.toSet());
		return this.pages.stream().filter((page) -> page.keys().stream().anyMatch(open::contains)).findFirst();
	}

	/**
	 * The answers as people read them, page by page; values are shown as they were given,
	 * not checked anew.
	 */
	public List<AnswerGroup> summary(Map<String, Object> values) {
		Walk walk = new Walk(Known.trusted(values), FormPage.foreign(values, this.keys)).through(this.groups);
		Summary summary = new Summary(walk.answers(), walk.context());
		return this.pages.stream()
			.map((page) -> new AnswerGroup(page.key(), page.label(), summary.lines(page.elements())))
			.filter((group) -> !group.lines().isEmpty())
			.toList();
	}

}
