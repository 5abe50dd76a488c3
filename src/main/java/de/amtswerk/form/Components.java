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

	private static final Map<String, Function<Definition, Element>> TYPES = new TreeMap<>(Map.ofEntries(
			Map.entry("textfield", TextField::of), Map.entry("textarea", TextField::of),
			Map.entry("number", NumberField::of), Map.entry("datetime", DateField::of),
			Map.entry("checkbox", CheckboxField::of), Map.entry("checklist", ChoicesField::of),
			Map.entry("taglist", ChoicesField::of), Map.entry("radio", ChoiceField::of),
			Map.entry("select", ChoiceField::of), Map.entry("text", Content::of), Map.entry("html", Content::of),
			Map.entry("table", Table::of), Map.entry("expression", Computed::of), Map.entry("dynamiclist", Rows::of),
			Map.entry("group",
					(group) -> Enclosures.isDeclared(group) ? Enclosures.of(group) : Group.of(group, List.of()))));

	/** Types of form-js that are refused for a reason, not for being unknown. */
	private static final Map<String, String> REFUSED = Map.of("iframe", "Fremde Seiten werden nicht eingebettet.",
			"image", "Bilder von anderswo verraten, wer das Formular öffnet.", "filepicker",
			"Camundas Tasklist 7.24 kann das ganze Formular damit nicht öffnen.", "documentPreview",
			"Camundas Tasklist 7.24 kann das ganze Formular damit nicht öffnen.");

	private Components() {
	}

	static Stream<Element> read(Definition definition) {
		String type = definition.type();
		if (IGNORED.contains(type) || !knows(definition)) {
			return Stream.empty();
		}
		Element element = TYPES.get(type).apply(definition);
		if (element instanceof Field field) {
			checkDefault(field, definition);
		}
		return Stream.of(element);
	}

	private static void checkDefault(Field field, Definition definition) {
		// what is computed can only be checked when it is
		if (definition.has("defaultValue") && field.in(Map.of()) == field
				&& (field.initial().isEmpty() || field.read(field.initial()).problem() != null)) {
			definition.problem("defaultValue", "Die Vorgabe „defaultValue“ wäre selbst keine erlaubte Antwort.");
		}
	}

	static boolean knows(Definition definition) {
		if (TYPES.containsKey(definition.type())) {
			return true;
		}
		String reason = REFUSED.get(definition.type());
		definition.problem("type", "Der Typ „" + definition.type() + "“ ist nicht vorgesehen. "
				+ ((reason != null) ? reason + " " : "") + "Erlaubt sind: " + String.join(", ", TYPES.keySet()) + ".");
		return false;
	}

}
