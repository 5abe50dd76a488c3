package de.amtswerk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Write down answers as people read them. */
final class Summary {

	private static final String NOTHING = "keine Angabe";

	private final Answers shown;

	private final Map<String, Object> context;

	Summary(Answers shown, Map<String, Object> context) {
		this.shown = shown;
		this.context = context;
	}

	List<AnswerLine> lines(List<? extends Element> elements) {
		return lines(elements, "", "", this.context);
	}

	private List<AnswerLine> lines(List<? extends Element> elements, String prefix, String labels,
			Map<String, Object> seen) {
		List<AnswerLine> lines = new ArrayList<>();
		for (Element element : elements) {
			if (element instanceof Group group) {
				lines.addAll(lines(group.elements(), prefix, labels, seen));
			}
			else if (element instanceof Rows rows && this.shown.covers(rows.key())) {
				lines.addAll(lines(rows));
			}
			else if (element instanceof Enclosures enclosures && this.shown.covers(enclosures.key())) {
				String names = enclosures.text(this.shown.value(enclosures.key()));
				lines.add(new AnswerLine(enclosures.key(), enclosures.label(), names.isEmpty() ? NOTHING : names));
			}
			else if (element instanceof Field field && this.shown.covers(prefix + field.key())) {
				lines.add(line(field.in(seen), prefix, labels));
			}
		}
		return lines;
	}

	private AnswerLine line(Field field, String prefix, String labels) {
		String name = prefix + field.key();
		Object value = this.shown.value(name);
		String text = (value != null) ? field.text(value) : "";
		return new AnswerLine(name, labels + field.question().label(), text.isEmpty() ? NOTHING : text);
	}

	private List<AnswerLine> lines(Rows rows) {
		List<AnswerLine> lines = new ArrayList<>();
		for (int row = 1; row <= this.shown.rows(rows.key()); row++) {
			String name = Rows.name(rows.key(), row);
			Map<String, Object> seen = new HashMap<>(this.context);
			rows.elements()
				.stream()
				.flatMap(Element::keys)
				.forEach((key) -> seen.put(key, this.shown.value(name + "." + key)));
			lines.addAll(lines(rows.elements(), name + ".", rows.rowLabel() + " " + row + ": ", seen));
		}
		return lines.isEmpty() ? List.of(new AnswerLine(rows.key(), rows.label(), NOTHING)) : lines;
	}

}
