package de.amtswerk.document;

import java.util.Collection;
import java.util.UUID;

/** A document was asked for that is not, or no longer, with this file reference. */
public class NoSuchDocument extends RuntimeException {

	NoSuchDocument(String fileReference, Collection<UUID> ids) {
		super("%s has no document %s; it was removed, or belongs to another reference".formatted(fileReference, ids));
	}

}
