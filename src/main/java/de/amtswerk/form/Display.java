package de.amtswerk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Show the visible elements of a page with what was typed, or else with what is known.
 */
final class Display {

	private final Map<String, Object> context;

	private final Map<String, Object> known;

	private final Answers answers;

	Display(Map<String, Object> context, Map<String, Object> known, Answers answers) {
		this.context = new HashMap<>(context);
		this.known = known;
		this.answers = answers;
	}

	List<FieldView> show(List<Element> elements) {
		List<FieldView> views = new ArrayList<>();
		for (Element element : elements) {
			if (element.condition().hides(this.context)) {
				continue;
			}
			if (element instanceof Group group) {
				List<FieldView> children = show(group.elements());
				if (!children.isEmpty()) {
					views.add(new FieldView.Fieldset(group.label(), group.hint(), "group-" + group.id() + "-hint",
							children));
				}
			}
			else if (element instanceof Content content) {
				views.add(new FieldView.Text(content.html()));
			}
			else if (element instanceof Field field) {
				views.add(show(field));
			}
		}
		return views;
	}

	private FieldView show(Field field) {
		String key = field.key();
		Object value = this.answers.covers(key) ? this.answers.values().get(key) : Walk.known(field, this.known);
		if (value != null) {
			this.context.put(key, value);
		}
		String input = this.answers.input(key).orElseGet(() -> Field.raw(Walk.inputs(field, this.known)));
		return field.view(input, this.answers.problems().get(key));
	}

}
