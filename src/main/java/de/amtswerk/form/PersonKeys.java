package de.amtswerk.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Know the keys that mean a person in every form: address window, e-mail, inbox and the
 * checks for bias and duplicates live on them.
 */
final class PersonKeys {

	private static final String REPRESENTATIVE = "representative";

	private static final Map<String, PersonKey> KEYS = Map.ofEntries(
			Map.entry("salutation", new PersonKey(List.of("select", "radio"), null, "honorific-prefix")),
			Map.entry("firstNames", new PersonKey("textfield", "personName", "given-name")),
			Map.entry("familyName", new PersonKey("textfield", "personName", "family-name")),
			Map.entry("birthDate", new PersonKey("datetime", "birthDate", "bday")),
			Map.entry("street", new PersonKey("textfield", "street", "address-line1")),
			Map.entry("houseNumber", new PersonKey("textfield", null, "address-line2")),
			Map.entry("postalCode", new PersonKey("textfield", "postalCode", "postal-code")),
			Map.entry("city", new PersonKey("textfield", null, "address-level2")),
			Map.entry("email", new PersonKey("textfield", "email", "email")),
			Map.entry("phone", new PersonKey("textfield", "phone", "tel")),
			Map.entry("organisationName", new PersonKey("textfield", "organisationName", "organization")));

	private PersonKeys() {
	}

	static void check(String key, Definition definition) {
		PersonKey person = KEYS.get(key.startsWith(REPRESENTATIVE) ? withoutPrefix(key) : key);
		if (person == null) {
			return;
		}
		String format = TextFormat.nameIn(definition).orElse(null);
		if (!person.types.contains(definition.type()) || (person.format != null && !person.format.equals(format))) {
			definition.problem("Der Schlüssel „%s“ ist für Personen festgelegt und muss %s sein, gefunden: %s."
				.formatted(key, describe(String.join(" oder ", person.types), person.format),
						describe(definition.type(), format)));
		}
	}

	/**
	 * What a browser may fill in; it knows the person who types, not whom they represent.
	 */
	static Optional<String> autocomplete(String key) {
		return Optional.ofNullable(KEYS.get(key)).map((person) -> person.autocomplete);
	}

	private static String withoutPrefix(String key) {
		String rest = key.substring(REPRESENTATIVE.length());
		return rest.isEmpty() ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
	}

	private static String describe(String type, @Nullable String format) {
		return (format != null) ? type + " mit dem Format „" + format + "“" : type;
	}

	private record PersonKey(List<String> types, @Nullable String format, String autocomplete) {

		PersonKey(String type, @Nullable String format, String autocomplete) {
			this(List.of(type), format, autocomplete);
		}

	}

}
