package de.amtswerk.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Drop a file into a folder that somebody else fetches from: whole or not at all, since
 * nobody must ever fetch half a file. A file of the same name is replaced.
 */
record Drop(Path folder) {

	void put(String name, byte[] content) throws IOException {
		Files.createDirectories(this.folder);
		// readable as the folder is, which a temporary file would not be
		Path part = this.folder.resolve(name + "." + UUID.randomUUID() + ".part");
		Files.write(part, content, StandardOpenOption.CREATE_NEW);
		Files.move(part, this.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING,
				StandardCopyOption.ATOMIC_MOVE);
	}

}
