package de.amtswerk.form;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A set of questions under one heading: a page, or a fieldset inside a page. */
record Group(String id, String label, @Nullable String hint, Condition condition,
		List<Element> elements) implements Element {

	Group {
		elements = List.copyOf(elements);
	}

	static Group of(Definition definition, List<Element> before) {
		if (definition.text("id").isEmpty()) {
			definition
				.problem("Der Gruppe fehlt „id“. Der Modeler vergibt sie von selbst, zum Beispiel „Group_Person“.");
		}
		if (definition.text("label").isEmpty()) {
			definition.problem("Der Gruppe fehlt „label“. Die Überschrift sagt, worum es geht.");
		}
		if (definition.text("path").isPresent()) {
			definition.problem("path",
					"Gruppen mit „path“ sind nicht vorgesehen. Löschen Sie „path“: Jede Antwort hat ihren"
							+ " eigenen Schlüssel.");
		}
		List<Element> elements = Stream
			.concat(before.stream(), definition.list("components").stream().flatMap(Components::read))
			.toList();
		return new Group(definition.text("id").orElse(""), definition.text("label").orElse(""),
				Question.hint(definition), Condition.of(definition), elements);
	}

	Group closedBy(List<Element> more) {
		return new Group(this.id, this.label, this.hint, this.condition,
				Stream.concat(this.elements.stream(), more.stream()).toList());
	}

}
