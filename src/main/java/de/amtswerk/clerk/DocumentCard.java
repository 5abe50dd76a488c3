package de.amtswerk.clerk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.amtswerk.document.Document;
import de.amtswerk.form.Form;

/**
 * A document as the pages show it.
 *
 * @param label what it was asked for as
 * @param addedAt in the city's time
 */
record DocumentCard(Document document, String label, ZonedDateTime addedAt) {

	static List<DocumentCard> of(List<Document> documents, Form form, ZoneId zone) {
		Map<String, String> labels = form.labels();
		return documents.stream()
			.map((document) -> new DocumentCard(document, labels.getOrDefault(document.field(), document.field()),
					document.addedAt().atZone(zone)))
			.toList();
	}

	public boolean isImage() {
		return this.document.mediaType().startsWith("image/");
	}

	public String type() {
		return this.document.mediaType().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
	}

	public boolean isOpen() {
		return this.document.scan().isHandedOut();
	}

}
