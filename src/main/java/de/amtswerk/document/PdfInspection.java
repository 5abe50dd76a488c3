package de.amtswerk.document;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Look into a PDF: whole, readable by everybody for years, and nothing in it that acts by
 * itself.
 */
class PdfInspection {

	static final String PRINT_ANEW = "Bitte öffnen Sie sie, speichern Sie sie über „Drucken“ neu als PDF und laden "
			+ "Sie dieses hoch.";

	private static final String END = "%%EOF";

	private final int mostPages;

	PdfInspection(int mostPages) {
		this.mostPages = mostPages;
	}

	void inspect(Bytes file) throws IOException {
		checkEnd(file);
		Budget budget = new Budget();
		try (WatchedSource source = new WatchedSource(file.content(), budget);
				PDDocument document = new WatchedParser(source, budget).parse()) {
			checkPages(new PdfWalk(budget).walk(document.getDocument().getTrailer()));
		}
	}

	private void checkPages(int pages) {
		if (pages == 0) {
			throw new FileRefused("Diese PDF-Datei ist beschädigt, sie hat keine lesbare Seite. Bitte erstellen Sie "
					+ "sie neu und laden Sie sie noch einmal hoch.");
		}
		if (pages > this.mostPages) {
			throw new FileRefused("Diese PDF-Datei hat " + pages + " Seiten, mehr als die möglichen " + this.mostPages
					+ ". Bitte laden Sie nur die Seiten hoch, auf die es ankommt.");
		}
	}

	private static void checkEnd(Bytes file) {
		int end = file.lastPlaceOf(END);
		if (end < 0 || file.lastPlaceOf("startxref") < 0) {
			throw new FileRefused("Diese PDF-Datei ist unvollständig, ihr Ende fehlt. Bitte laden Sie es noch einmal "
					+ "herunter oder erstellen Sie es neu.");
		}
		for (int place = end + END.length(); place < file.content().length; place++) {
			if (" \t\r\n\f\0\u001A".indexOf(file.content()[place]) < 0) {
				throw new FileRefused("Hinter dem Ende dieser PDF-Datei hängt noch etwas anderes. " + PRINT_ANEW);
			}
		}
	}

}
