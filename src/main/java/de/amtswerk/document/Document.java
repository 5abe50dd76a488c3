package de.amtswerk.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that belongs to a draft or a case; its content is asked for apart.
 *
 * @param field key of the form's field it was given for
 * @param name as given, made safe for every file system
 * @param mediaType by content: {@code application/pdf}, {@code image/jpeg},
 * {@code image/png}
 * @param size in bytes
 * @param sha256 fingerprint of the file as it was given, lower-case hex
 */
public record Document(UUID id, String fileReference, String field, String name, String mediaType, long size,
		String sha256, ScanState scan, Instant addedAt) {

}
