package de.amtswerk.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Know the component types that a form may use. */
final class Components {

	static final Set<String> IGNORED = Set.of("button", "separator", "spacer");

	static final Set<String> TEXTS = Set.of("text", "html");

	private static final Map<String, Function<Definition, Element>> TYPES = new TreeMap<>(
			Map.of("textfield", TextField::of, "textarea", TextField::of, "number", NumberField::of, "datetime",
					DateField::of, "checkbox", CheckboxField::of, "radio", ChoiceField::of, "select", ChoiceField::of,
					"text", Content::of, "html", Content::of, "group", (group) -> Group.of(group, List.of())));

	private Components() {
	}

	static Stream<Element> read(Definition definition) {
		String type = definition.type();
		if (IGNORED.contains(type)) {
			return Stream.empty();
		}
		if (!knows(definition)) {
			return Stream.empty();
		}
		return Stream.of(TYPES.get(type).apply(definition));
	}

	static boolean knows(Definition definition) {
		if (TYPES.containsKey(definition.type())) {
			return true;
		}
		definition.problem("type", "Der Typ „" + definition.type() + "“ ist nicht vorgesehen. Erlaubt sind: "
				+ String.join(", ", TYPES.keySet()) + ".");
		return false;
	}

}
