package de.amtswerk.designer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import de.amtswerk.check.Spelling;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.notice.NoticeContent;

/**
 * Read a designer's own values for a sample: a JSON object of a case's variables by name.
 * Addressee, file reference and signatory may be left out and are made up then.
 */
final class GivenValues {

	private static final Set<String> NAME = Set.of("salutation", "firstNames", "familyName");

	private static final Set<String> MAY_BE_MADE_UP = Set.of("salutation", "firstNames", "familyName", "street",
			"houseNumber", "postalCode", "city", "fileReference", "signatoryName", "provisions");

	/** Follows from the provisions. */
	private static final String COMPUTED = "hasProvisions";

	private static final JsonMapper MAPPER = new JsonMapper();

	private GivenValues() {
	}

	static Map<String, Object> read(Path file, LetterTemplate template, Map<String, Object> madeUp) {
		Map<String, Object> given = json(file);
		Map<String, Object> values = new HashMap<>(madeUp);
		values.keySet().retainAll(MAY_BE_MADE_UP);
		if (given.containsKey("familyName") || given.containsKey("organisationName")) {
			values.keySet().removeAll(NAME);
		}
		values.putAll(given);
		Set<String> unused = new TreeSet<>(given.keySet());
		unused.removeAll(template.placeholders());
		List<String> missing = missing(values, template)
			.map((name) -> "%s: %s fehlt, die Vorlage nennt den Wert; %s".formatted(file, name,
					Spelling.nearest(withoutLines(name), unused)
						.map((near) -> "gemeint ist wohl \"" + near + "\" aus der Datei.")
						.orElse("soll er leer sein, schreiben Sie null.")))
			.toList();
		if (!missing.isEmpty()) {
			throw new NotPreviewed(missing);
		}
		return values;
	}

	private static Map<String, Object> json(Path file) {
		try {
			Map<String, Object> values = MAPPER.readValue(Files.readString(file), new TypeReference<>() {
			});
			return (values != null) ? values : Map.of();
		}
		catch (JsonProcessingException ex) {
			throw new NotPreviewed(List.of(file + ":" + ex.getLocation().getLineNr()
					+ ": Das ist kein JSON-Objekt mit Werten nach Namen, zum Beispiel {\"familyName\": \"Müller\"} ("
					+ ex.getOriginalMessage() + ")."));
		}
		catch (IOException ex) {
			throw new NotPreviewed(List.of(file + ": Die Datei lässt sich nicht als Text in UTF-8 lesen."));
		}
	}

	private static Stream<String> missing(Map<String, Object> values, LetterTemplate template) {
		return template.placeholders()
			.stream()
			.filter((name) -> !NoticeContent.LETTERHEAD.contains(name) && !COMPUTED.equals(name))
			.filter((name) -> !values.containsKey(name) && !values.containsKey(withoutLines(name)));
	}

	private static String withoutLines(String name) {
		return name.replaceFirst("Lines$", "");
	}

}
