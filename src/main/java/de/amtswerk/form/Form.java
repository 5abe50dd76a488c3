package de.amtswerk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
