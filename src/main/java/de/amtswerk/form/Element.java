package de.amtswerk.form;

import java.util.stream.Stream;

/** One thing on a page: a question, a set or list of questions, or something to read. */
sealed interface Element permits Group, Rows, Enclosures, Content, Table, Computed, Field {

	Condition condition();

	/** The keys of the answers that it brings. */
	default Stream<String> keys() {
		if (this instanceof Group group) {
			return group.elements().stream().flatMap(Element::keys);
		}
		if (this instanceof Rows rows) {
			return Stream.of(rows.key());
		}
		if (this instanceof Enclosures enclosures) {
			return Stream.of(enclosures.key());
		}
		if (this instanceof Computed computed) {
			return Stream.of(computed.key());
		}
		return (this instanceof Field field) ? Stream.of(field.key()) : Stream.empty();
	}

}
