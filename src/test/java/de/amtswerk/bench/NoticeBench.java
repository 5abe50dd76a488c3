package de.amtswerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.amtswerk.letter.Attachment;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterTemplate;
import de.amtswerk.letter.Letters;
import de.amtswerk.letter.PdfText;

/**
 * Measure what a notice of one page costs beside a page with the same text that PDFBox
 * sets by hand: tagged, with embedded fonts and the same metadata.
 */
class NoticeBench {

	private static final String FILE = "processes/bewohnerparkausweis/notices/ablehnung.html";

	private static final Instant CREATED = Instant.parse("2026-11-22T12:00:00Z");

	private final String source = source();

	private final Map<String, Object> data = data();

	private final Attachment attachment = new Attachment("bescheid.json", "application/json",
			"Maschinenlesbare Fassung", "{\"familyName\":\"Müller\"}".getBytes(StandardCharsets.UTF_8));

	/** CPU milliseconds of both, and their ratio. */
	Map<String, Double> measure() {
		Letter letter = notice();
		if (letter.pages() != 1) {
			throw new IllegalStateException(
					"The notice has %d pages; shorten its data to one".formatted(letter.pages()));
		}
		BarePage page = new BarePage(PdfText.of(letter.pdf()).lines().toList());
		Rounds rounds = new Rounds(this::notice, page::write);
		Map<String, Double> figures = new TreeMap<>();
		figures.put("notice.cpu-ms", rounds.first());
		figures.put("notice.pdfbox-cpu-ms", rounds.second());
		figures.put("notice.vs-pdfbox", rounds.first() / rounds.second());
		return figures;
	}

	/** As the room notice does it: the template of the case's version is read anew. */
	private Letter notice() {
		return new Letters().write(LetterTemplate.read(FILE, this.source), this.data, this.attachment, CREATED);
	}

	private static String source() {
		try {
			return Files.readString(Path.of(FILE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> data() {
		Map<String, Object> data = new HashMap<>();
		data.put("authority",
				Map.of("name", "Landeshauptstadt Stuttgart", "office",
						"Amt für öffentliche Ordnung, Straßenverkehrsbehörde", "address",
						"Eberhardstraße 39, 70173 Stuttgart"));
		data.put("addressee", List.of("Frau", "Ayşe Müller", "Rotebühlstraße 12 a", "70178 Stuttgart"));
		data.put("fileReference", "7K3M-9QXW");
		data.put("contact",
				Map.of("name", "Klara Sommer", "phone", "0711 216-0", "email", "bewohnerparken@stuttgart.example"));
		data.put("date", "22.11.2026");
		data.put("signatory",
				Map.of("name", "Klara Sommer", "role", "Amt für öffentliche Ordnung, Straßenverkehrsbehörde"));
		data.put("remedies", Map.of("refusal",
				"Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch bei der Landeshauptstadt Stuttgart,"
						+ " Amt für öffentliche Ordnung, Straßenverkehrsbehörde, Eberhardstraße 39, 70173 Stuttgart, erhoben werden."));
		data.put("receivedOn", "17.11.2026");
		data.put("salutation", "Frau");
		data.put("familyName", "Müller");
		data.put("reasonsLines", List.of("Die Wohnung liegt in keinem Parkgebiet.",
				"Für die Rotebühlstraße hat die Stadt keine Parkplätze für Bewohnerinnen und Bewohner ausgewiesen."));
		data.put("discretionLines",
				List.of("Keine Gesichtspunkte sprechen dafür, im Einzelfall anders zu entscheiden."));
		return data;
	}

}
