package de.amtswerk.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/**
 * Hand letters to the print shop as files; a letter that is handed over again replaces
 * itself.
 */
@Component
class PrintFolder {

	private final Path folder;

	PrintFolder(DeliverySettings settings) {
		this.folder = settings.printFolder();
	}

	void put(String name, byte[] pdf) {
		try {
			new Drop(this.folder).put(name, pdf);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"The print file %s could not be written to %s; check amtswerk.delivery.print-folder".formatted(name,
							this.folder.toAbsolutePath()),
					ex);
		}
	}

}
