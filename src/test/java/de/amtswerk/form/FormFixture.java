package de.amtswerk.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Write small forms for tests and read them on 22 November 2026. */
final class FormFixture {

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Berlin"));

	private FormFixture() {
	}

	static Form read(String json) {
		return new Forms(CLOCK).read("forms/test.form", json);
	}

	/** A form of one page with the given components, in JSON with single quotes. */
	static Form form(String... components) {
		return read(json(page("seite", components)));
	}

	static String json(String... pages) {
		return "{\"id\": \"test.antrag\", \"type\": \"default\", \"components\": [\n" + String.join(",\n", pages)
				+ "\n]}";
	}

	static String page(String id, String... components) {
		return quotes("{'type': 'group', 'id': '" + id + "', 'label': 'Seite " + id + "', 'components': [\n"
				+ String.join(",\n", components) + "\n]}");
	}

	static String quotes(String json) {
		return json.replace('\'', '"');
	}

	static Answers send(Form form, String... keysAndValues) {
		return form.pages().get(0).read(parameters(keysAndValues), Map.of());
	}

	static MultiValueMap<String, String> parameters(String... keysAndValues) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (int at = 0; at < keysAndValues.length; at += 2) {
			parameters.add(keysAndValues[at], keysAndValues[at + 1]);
		}
		return parameters;
	}

}
