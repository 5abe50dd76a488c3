package de.amtswerk.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.amtswerk.procedure.Procedure;

/**
 * An application as it was submitted; it never changes.
 *
 * @param procedure the version it was submitted to, which its case keeps
 * @param answers as submitted, by key
 * @param receivedAt when it was committed
 * @param recording who recorded it for the applicant, null if nobody did
 */
public record Application(String fileReference, Procedure procedure, Map<String, Object> answers, Instant receivedAt,
		@Nullable Recording recording) {

	public Application {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
	}

	/** The day it reached the office, from which deadlines run. */
	public LocalDate receivedOn(ZoneId zone) {
		return (this.recording != null) ? this.recording.arrivedOn() : LocalDate.ofInstant(this.receivedAt, zone);
	}

}
