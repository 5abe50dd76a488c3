package de.amtswerk.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template with table, list and link, and the values for it. */
final class SampleLetter {

	static final Instant CREATED = Instant.parse("2026-11-22T10:15:30Z");

	static final Attachment ATTACHMENT = new Attachment("bescheid.json", "application/json",
			"Der Bescheid als Daten für Maschinen", "{\"zone\":\"West 3\"}".getBytes(StandardCharsets.UTF_8));

	private SampleLetter() {
	}

	static String xhtml() {
		return resource("/letter/muster.html");
	}

	static LetterTemplate template() {
		return LetterTemplate.read("muster.html", xhtml());
	}

	/** A template with the given body between letterhead and end. */
	static LetterTemplate template(String body) {
		return LetterTemplate.read("muster.html", xhtml(body));
	}

	static String xhtml(String body) {
		return """
				<html lang="de-DE" xmlns="http://www.w3.org/1999/xhtml">
				<head><title>Muster</title>{{> stil}}</head>
				<body>{{> briefkopf}}
				<h1>Betreff</h1>
				%s
				</body>
				</html>
				""".formatted(body);
	}

	static Letter write(Map<String, ?> data) {
		return new Letters().write(template(), data, ATTACHMENT, CREATED);
	}

	static Map<String, Object> data() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("authority", Map.of("name", "Stadt Musterstadt", "office", "Amt für öffentliche Ordnung", "address",
				"Rathausplatz 1 · 12345 Musterstadt"));
		data.put("addressee", List.of("Frau", "Erika Schäfer", "Hauptstraße 12 a", "12345 Musterstadt"));
		data.put("fileReference", "BPA-2026-000123");
		data.put("contact",
				Map.of("name", "Jürgen Weiß", "phone", "01234 567-89", "email", "ordnung@musterstadt.example"));
		data.put("date", "22. November 2026");
		data.put("familyName", "Schäfer");
		data.put("zone", "West 3");
		data.put("greeting", "Sehr geehrte Frau Schäfer,");
		data.put("submittedOn", "5. Oktober 2026");
		data.put("decisions", List.of("Sie erhalten den Bewohnerparkausweis für das Fahrzeug MU-ST 123.",
				"Er gilt bis zum 30. November 2027.", "Für diesen Bescheid wird eine Gebühr von 30,70 € festgesetzt."));
		data.put("reasons", List.of());
		data.put("fees", List.of(Map.of("subject", "Ausstellung des Ausweises", "number", "265", "amount", "25,60 €"),
				Map.of("subject", "Auslagen", "number", "400", "amount", "5,10 €")));
		data.put("remark", "");
		data.put("signatory", Map.of("name", "Monika Öztürk", "role", "Sachbearbeiterin"));
		return data;
	}

	static Map<String, Object> dataWith(String name, Object value) {
		Map<String, Object> data = data();
		data.put(name, value);
		return data;
	}

	static Map<String, Object> dataForPages() {
		return dataWith("reasons", Collections.nCopies(24,
				"Öffentliche Belange stehen der Erlaubnis nicht entgegen. Eine Durchgangsbreite von 1,80 m bleibt für "
						+ "den Fußverkehr frei, die Zufahrt der Feuerwehr ist nach § 5 der Landesbauordnung gesichert, "
						+ "und Anlieger haben innerhalb der gesetzten Frist keine Einwendungen erhoben."));
	}

	/** The 649 letters of DIN 91379, some in a line. */
	static List<String> dinLetters() {
		return resource("/letter/din91379.txt").lines().filter((line) -> !line.startsWith("#")).toList();
	}

	private static String resource(String name) {
		try (InputStream stream = SampleLetter.class.getResourceAsStream(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
