package de.amtswerk.form;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is known of a form already. */
final class Known implements Source {

	private final Map<String, Object> values;

	private final boolean trusting;

	private final boolean showing;

	private final boolean first;

	private Known(Map<String, Object> values, boolean trusting, boolean showing, boolean first) {
		this.values = values;
		this.trusting = trusting;
		this.showing = showing;
		this.first = first;
	}

	/** Check what is known anew. */
	static Known checked(Map<String, Object> values) {
		return new Known(values, false, false, false);
	}

	/** Take what is known as it is: what was right once need not be right today. */
	static Known trusted(Map<String, Object> values) {
		return new Known(values, true, false, false);
	}

	/** What a page shows on its own: before anybody answered it, that is its defaults. */
	static Known shown(Map<String, Object> values, boolean first) {
		return new Known(values, true, true, first);
	}

	@Override
	public List<String> inputs(String name, Field field) {
		Object value = value(field);
		return (value != null) ? field.inputs(value) : this.first ? field.initial() : unanswered(field);
	}

	private static List<String> unanswered(Field field) {
		Object unanswered = field.unanswered();
		return (unanswered != null) ? field.inputs(unanswered) : List.of();
	}

	@Override
	public Reading read(String name, Field field, List<String> inputs) {
		Object value = value(field);
		if (!this.trusting) {
			return field.read(inputs);
		}
		if (value == null && this.first) {
			return new Reading(field.read(inputs).value(), null);
		}
		return new Reading((value != null) ? value : field.unanswered(), null);
	}

	private @Nullable Object value(Field field) {
		return field.plain(this.values.get(field.key()));
	}

	/**
	 * A question that is only shown: an answer that is wrong is none, and nobody's fault.
	 */
	List<String> fixed(Field field) {
		Object value = value(field);
		boolean right = value != null && field.read(field.inputs(value)).value() != null;
		return right ? field.inputs(value) : field.initial();
	}

	@Override
	public int size(String name, Rows rows) {
		boolean empty = !(this.values.get(rows.key()) instanceof List);
		int size = (empty && this.first) ? rows.first() : Rows.known(this.values.get(rows.key())).size();
		return this.showing ? rows.shown(size) : size;
	}

	@Override
	public @Nullable String problem(String name, Rows rows, int size) {
		return this.trusting ? null : rows.problem(size);
	}

	List<Map<String, Object>> files(Enclosures enclosures) {
		return enclosures.files(this.values.get(enclosures.key()));
	}

	@Nullable String problem(Enclosures enclosures, int files, Map<String, Object> context) {
		return this.trusting ? null : enclosures.problem(files, context);
	}

	@Override
	public Source row(Rows rows, int row) {
		List<Map<String, Object>> known = Rows.known(this.values.get(rows.key()));
		boolean there = row <= known.size();
		return new Known(there ? known.get(row - 1) : Map.of(), this.trusting, this.showing,
				this.showing && (this.first || !there));
	}

	@Override
	public Known known() {
		return this;
	}

}
