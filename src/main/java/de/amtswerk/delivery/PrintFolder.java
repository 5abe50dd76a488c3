package de.amtswerk.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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
			Files.createDirectories(this.folder);
			// whole or not at all: the print shop must never fetch half a letter
			// and readable as the folder is, which a temporary file would not be
			Path part = this.folder.resolve(name + "." + UUID.randomUUID() + ".part");
			Files.write(part, pdf, StandardOpenOption.CREATE_NEW);
			Files.move(part, this.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING,
					StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"The print file %s could not be written to %s; check amtswerk.delivery.print-folder".formatted(name,
							this.folder.toAbsolutePath()),
					ex);
		}
	}

}
