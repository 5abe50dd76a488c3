package de.amtswerk.letter;

import java.nio.file.Path;

/** Nothing can be sealed with the file of the settings. */
class SealUnusable extends IllegalStateException {

	SealUnusable(Path file, String reason, Throwable cause) {
		super("Mit der Datei %s lässt sich kein Bescheid siegeln: %s".formatted(file, reason), cause);
	}

}
