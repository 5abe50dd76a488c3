package de.amtswerk.document;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Say whether there is room for one more document. */
@Component
class Room {

	private final DocumentSettings settings;

	Room(DocumentSettings settings) {
		this.settings = settings;
	}

	void check(List<Document> present, String field, long size, int most) {
		if (present.stream().filter((document) -> document.field().equals(field)).count() >= most) {
			throw new FileRefused(
					(most == 1) ? "Hier ist nur eine Datei möglich. Bitte entfernen Sie erst die vorhandene."
							: "Hier sind höchstens " + most + " Dateien möglich. Bitte entfernen Sie erst eine davon.");
		}
		long together = present.stream().mapToLong(Document::size).sum();
		if (together + size > this.settings.largestCase().toBytes()) {
			throw new FileRefused("Mit dieser Datei hätten Ihre Unterlagen zusammen mehr als "
					+ megabytes(this.settings.largestCase()) + ". Bitte entfernen Sie eine andere "
					+ "oder verkleinern Sie die Datei, zum Beispiel mit geringerer Auflösung.");
		}
	}

	void checkSize(long size) {
		if (size == 0) {
			throw new FileRefused("Die Datei ist leer. Bitte prüfen Sie, ob es die richtige ist.");
		}
		if (size > this.settings.largestFile().toBytes()) {
			throw new FileRefused("Die Datei ist größer als " + megabytes(this.settings.largestFile())
					+ ". Bitte verkleinern Sie sie, zum Beispiel mit geringerer Auflösung, "
					+ "oder teilen Sie sie in mehrere Dateien auf.");
		}
	}

	private static String megabytes(DataSize size) {
		return size.toMegabytes() + " MB";
	}

}
