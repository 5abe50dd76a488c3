package de.amtswerk.notice;

import java.util.UUID;

/** A notice was to be corrected that would read as it did before. */
public class NothingCorrected extends RuntimeException {

	NothingCorrected(UUID notice) {
		super("The corrected version of notice %s would read as it does; change a text".formatted(notice));
	}

}
