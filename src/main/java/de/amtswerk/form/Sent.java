package de.amtswerk.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What was sent for a page. {@code _key} says that a box was shown, or how many rows a
 * list has.
 */
final class Sent implements Source {

	private final MultiValueMap<String, String> parameters;

	private final Answers shown;

	private final Known known;

	/** The row that was not there yet when people typed; empty if there is none. */
	private final String newRow;

	Sent(MultiValueMap<String, String> parameters, Answers shown, Known known, String newRow) {
		this.newRow = newRow;
		this.parameters = parameters;
		this.shown = shown;
		this.known = known;
	}

	@Override
	public List<String> inputs(String name, Field field) {
		List<String> sent = this.parameters.get(name);
		return (sent != null) ? sent
				: (asked(name) || field.question().initial() == null) ? List.of() : field.initial();
	}

	@Override
	public Reading read(String name, Field field, List<String> inputs) {
		return asked(name) ? field.read(inputs) : unasked(field.question().label());
	}

	private static Reading unasked(String label) {
		return Reading.problem("%s", "Bitte beantworten Sie auch diese Frage: " + label);
	}

	private boolean asked(String name) {
		boolean isNew = !this.newRow.isEmpty() && name.startsWith(this.newRow + ".");
		return (this.shown.covers(name) && !isNew) || this.parameters.containsKey(name)
				|| this.parameters.containsKey("_" + name);
	}

	@Override
	public int size(String name, Rows rows) {
		return asked(name) ? size(this.parameters, name) : rows.first();
	}

	/** The size as it was sent; more rows than any list has are not even looked at. */
	static int size(MultiValueMap<String, String> parameters, String name) {
		String size = parameters.getFirst("_" + name);
		return (size != null && size.matches("\\d{1,4}")) ? Integer.parseInt(size) : 0;
	}

	@Override
	public @Nullable String problem(String name, Rows rows, int size) {
		return asked(name) ? rows.problem(size) : unasked(rows.label()).problem();
	}

	@Override
	public Source row(Rows rows, int row) {
		return new Sent(this.parameters, this.shown, (Known) this.known.row(rows, row), this.newRow);
	}

	@Override
	public Known known() {
		return this.known;
	}

}
