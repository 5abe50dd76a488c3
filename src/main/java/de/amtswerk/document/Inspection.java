package de.amtswerk.document;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;

import org.springframework.stereotype.Component;

/**
 * Look into a file and say what it is, or refuse it. Only a few at once: each may take
 * its time and some memory.
 */
@Component
class Inspection {

	private static final int AT_ONCE = 2;

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final Room room;

	private final DocumentSettings settings;

	Inspection(Room room, DocumentSettings settings) {
		this.room = room;
		this.settings = settings;
	}

	Kind inspect(byte[] content) {
		this.room.checkSize(content.length);
		Bytes file = new Bytes(content);
		Kind kind = Kind.of(file).orElseThrow(() -> new FileRefused(Stranger.of(file).sentence()));
		if (isArchiveToo(file)) {
			throw new FileRefused(
					"In dieser Datei steckt noch ein Archiv (ZIP). Bitte öffnen Sie das Dokument, speichern "
							+ "Sie es neu und laden Sie die neue Datei hoch.");
		}
		takePlace();
		try {
			look(kind, file);
			return kind;
		}
		catch (FileRefused ex) {
			throw ex;
		}
		catch (IOException | DataFormatException | RuntimeException | StackOverflowError ex) {
			// the libraries fail in many ways at what they cannot read
			throw new FileRefused(
					"Diese Datei ist beschädigt und lässt sich nicht lesen. Bitte erstellen oder übertragen "
							+ "Sie sie noch einmal.");
		}
		finally {
			this.places.release();
		}
	}

	private void look(Kind kind, Bytes file) throws IOException, DataFormatException {
		switch (kind) {
			case PDF -> new PdfInspection(this.settings.mostPages()).inspect(file);
			case JPEG -> new JpegInspection(file.content()).inspect();
			case PNG -> new PngInspection(file.content()).inspect();
		}
	}

	private void takePlace() {
		try {
			if (this.places.tryAcquire(1, TimeUnit.MINUTES)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new FileRefused("Gerade werden sehr viele Dateien geprüft. Bitte laden Sie die Datei in einigen Minuten "
				+ "noch einmal hoch.");
	}

	/** An archive is read from its end, so it can follow anything. */
	private static boolean isArchiveToo(Bytes file) {
		int end = file.lastPlaceOf("PK\u0005\u0006");
		return end >= 0 && end + 22 <= file.content().length && end + 22
				+ (file.content()[end + 20] & 0xFF | (file.content()[end + 21] & 0xFF) << 8) == file.content().length;
	}

}
