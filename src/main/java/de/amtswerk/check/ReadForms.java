package de.amtswerk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.amtswerk.form.AnswerKind;
import de.amtswerk.form.Asked;
import de.amtswerk.form.Form;
import de.amtswerk.form.FormProblem;
import de.amtswerk.form.FormRefused;
import de.amtswerk.form.Forms;

/** Read the forms of a bundle once, whatever the number of rules that ask for them. */
class ReadForms {

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z0-9-]+\\.[a-z0-9-]+)\"");

	private static final Pattern KEY = Pattern.compile("\"(?:key|path)\"\\s*:\\s*\"(\\w+)\"");

	private final Forms forms;

	private final Map<Bundle, List<ReadForm>> read = new WeakHashMap<>();

	ReadForms(Forms forms) {
		this.forms = forms;
	}

	synchronized List<ReadForm> of(Bundle bundle) {
		return this.read.computeIfAbsent(bundle,
				(asked) -> asked.forms().stream().map((path) -> read(path, asked.text(path))).toList());
	}

	/** The ids of all forms that can be read, and those that the others claim. */
	Set<String> ids(Bundle bundle) {
		Set<String> ids = new TreeSet<>();
		for (ReadForm read : of(bundle)) {
			ids.add(read.form().map(Form::id).orElseGet(() -> claimed(bundle.text(read.path()))));
		}
		ids.remove("");
		return ids;
	}

	/**
	 * The keys that may become variables; those that it claims, as long as the form
	 * cannot be read: one mistake should not look like many.
	 */
	Set<String> keys(Bundle bundle, @Nullable String id) {
		Set<String> keys = new TreeSet<>();
		for (ReadForm read : of(bundle)) {
			if (read.form().isPresent() && read.form().get().id().equals(id)) {
				keys.addAll(read.form().get().asked().keySet());
			}
			if (read.form().isEmpty() && claimed(bundle.text(read.path())).equals(id)) {
				KEY.matcher(bundle.text(read.path())).results().map((match) -> match.group(1)).forEach(keys::add);
			}
		}
		return keys;
	}

	/** What all forms ask, by key. */
	Map<String, Asked> asked(Bundle bundle) {
		Map<String, Asked> asked = new HashMap<>();
		of(bundle).forEach((read) -> read.form().ifPresent((form) -> asked.putAll(form.asked())));
		return asked;
	}

	/** The keys under which a form asks for several answers. */
	Set<String> lists(Bundle bundle) {
		Map<String, Asked> asked = asked(bundle);
		asked.values().removeIf((question) -> question.kind() != AnswerKind.LIST);
		return asked.keySet();
	}

	private static String claimed(String json) {
		Matcher id = ID.matcher(json);
		return id.find() ? id.group(1) : "";
	}

	/** The form of this id, if there is one that can be read. */
	Optional<Form> find(Bundle bundle, @Nullable String id) {
		return of(bundle).stream()
			.map(ReadForm::form)
			.flatMap(Optional::stream)
			.filter((form) -> form.id().equals(id))
			.findFirst();
	}

	private ReadForm read(String path, String json) {
		try {
			return new ReadForm(path, Optional.of(this.forms.read(path, json)), List.of());
		}
		catch (FormRefused ex) {
			return new ReadForm(path, Optional.empty(), problems(path, ex.problems()));
		}
	}

	static List<Problem> problems(String path, List<FormProblem> found) {
		List<Problem> problems = new ArrayList<>();
		found.forEach(
				(problem) -> problems.add(new Problem(path, problem.line(), problem.element(), problem.message())));
		return problems;
	}

	/**
	 * A form file: what it defines, or why it is refused.
	 */
	record ReadForm(String path, Optional<Form> form, List<Problem> problems) {

	}

}
