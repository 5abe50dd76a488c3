package de.amtswerk.application;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import de.amtswerk.procedure.Procedure;

/**
 * An application as it was submitted; it never changes.
 *
 * @param procedure the version it was submitted to, which its case keeps
 * @param answers as submitted, by key
 * @param receivedAt when it was committed
 */
public record Application(String fileReference, Procedure procedure, Map<String, Object> answers, Instant receivedAt) {

	public Application {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

}
