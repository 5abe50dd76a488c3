package de.amtswerk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Show the visible elements of a page with what was typed or is known. */
final class Display {

	private final Map<String, Object> context;

	private final Answers answers;

	private final String prefix;

	Display(Map<String, Object> context, Answers answers) {
		this(context, answers, "");
	}

	private Display(Map<String, Object> context, Answers answers, String prefix) {
		this.context = new HashMap<>(context);
		this.answers = answers;
		this.prefix = prefix;
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
					views.add(new FieldView.Fieldset(group.label(), group.hint(), groupId(group) + "-hint", children));
				}
			}
			else if (element instanceof Content content) {
				views.add(new FieldView.Text(content.html(this.context)));
			}
			else if (element instanceof Table table) {
				views.add(table.view(this.context));
			}
			else if (element instanceof Computed computed) {
				computed.value(this.context).ifPresent((value) -> this.context.put(computed.key(), value));
			}
			else if (element instanceof Enclosures enclosures) {
				views.add(show(enclosures));
			}
			else if (element instanceof Rows rows) {
				views.add(show(rows));
			}
			else if (element instanceof Field field) {
				views.add(show(field.in(this.context)));
			}
		}
		return views;
	}

	private String groupId(Group group) {
		return this.prefix.isEmpty() ? "group-" + group.id() : this.prefix + "group-" + group.id();
	}

	private FieldView show(Field field) {
		Shown shown = shown(field.key());
		Object value = this.answers.value(shown.name());
		boolean locked = field.question().lock().closes(this.context);
		if (value != null) {
			this.context.put(field.key(), value);
		}
		if (locked) {
			String text = (value != null) ? field.text(value) : "";
			return new FieldView.Fixed(field.question().caption(shown), text.isBlank() ? "keine Angabe" : text);
		}
		return field.view(shown);
	}

	private Shown shown(String key) {
		String name = this.prefix + key;
		return new Shown(name, this.answers.inputs(name), this.answers.problems().get(name));
	}

	private FieldView show(Enclosures enclosures) {
		Object files = this.answers.value(enclosures.key());
		if (files != null) {
			this.context.put(enclosures.key(), files);
		}
		return enclosures.view(shown(enclosures.key()), files, this.context);
	}

	private FieldView show(Rows rows) {
		Shown shown = shown(rows.key());
		int size = this.answers.rows(shown.name());
		List<FieldView.Row> views = new ArrayList<>();
		for (int row = 1; row <= size; row++) {
			String name = Rows.name(shown.name(), row);
			views.add(new FieldView.Row(name, row, rows.rowLabel() + " " + row, row(rows, name),
					this.answers.focus(name)));
		}
		Object value = this.answers.value(shown.name());
		if (value != null) {
			this.context.put(rows.key(), value);
		}
		FieldView.Caption caption = new FieldView.Caption(shown.name(), rows.label(), rows.least() > 0, rows.hint(),
				shown.problem());
		return new FieldView.Rows(caption, rows.rowLabel(), views, rows.growing() && size < rows.most(),
				rows.growing() && size > rows.least(), this.answers.focus(shown.name()));
	}

	private List<FieldView> row(Rows rows, String name) {
		Map<String, Object> seen = new HashMap<>(this.context);
		rows.elements().stream().flatMap(Element::keys).forEach(seen::remove);
		return new Display(seen, this.answers, name + ".").show(rows.elements());
	}

}
