package de.amtswerk.clerk;

import java.time.ZonedDateTime;
import java.util.Locale;

import de.amtswerk.document.Document;

/**
 * A document as the pages show it.
 *
 * @param label what it was asked for as, or who sent it about what
 * @param addedAt in the city's time
 */
record DocumentCard(Document document, String label, ZonedDateTime addedAt) {

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
