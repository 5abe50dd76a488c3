package de.amtswerk.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.Journal;
import de.amtswerk.procedure.Sha256;

/**
 * Tell other offices about a case, each once. This is a SIMULATOR: a JSON file in a
 * folder per office stands in for the real exchange (XÖV message, FIT-Connect).
 */
@Component
public class PartnerOffices {

	private static final Logger logger = LoggerFactory.getLogger(PartnerOffices.class);

	private final JdbcClient database;

	private final Journal journal;

	private final ObjectMapper json;

	private final Path folder;

	private final Clock clock;

	PartnerOffices(JdbcClient database, Journal journal, ObjectMapper json, DeliverySettings settings, Clock clock) {
		this.database = database;
		this.journal = journal;
		this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
		this.folder = settings.partnerFolder();
		this.clock = clock;
	}

	/**
	 * Hand the message over; the same one again changes nothing.
	 * @throws OfficeInformedOtherwise when the office was told something else before
	 */
	@Transactional
	public void inform(OfficeMessage message) {
		byte[] content = write(message);
		String sha256 = Sha256.of(content);
		Optional<String> before = sha256(message.fileReference(), message.office());
		if (before.isPresent()) {
			if (!before.get().equals(sha256)) {
				throw new OfficeInformedOtherwise(message);
			}
			return;
		}
		put(message, content);
		this.database.sql("insert into office_message (file_reference, office, sha256, sent_at) values (?, ?, ?, ?)")
			.params(message.fileReference(), message.office(), sha256, OffsetDateTime.now(this.clock))
			.update();
		this.journal.record(message.fileReference(), "system", "OFFICE_INFORMED",
				message.office() + ": " + String.join(", ", message.data().keySet()));
		logger.info("{}: Stelle {} informiert", message.fileReference(), message.office());
	}

	/** Whether an office was told about a case. */
	public boolean know(String fileReference, String office) {
		return sha256(fileReference, office).isPresent();
	}

	private Optional<String> sha256(String fileReference, String office) {
		return this.database.sql("select sha256 from office_message where file_reference = ? and office = ?")
			.params(fileReference, office)
			.query(String.class)
			.optional();
	}

	private void put(OfficeMessage message, byte[] content) {
		Path office = this.folder.resolve(message.office());
		try {
			new Drop(office).put(message.fileReference() + ".json", content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"The message about case %s could not be written to %s; check amtswerk.delivery.partner-folder"
						.formatted(message.fileReference(), office.toAbsolutePath()),
					ex);
		}
	}

	private byte[] write(OfficeMessage message) {
		try {
			return this.json.writeValueAsBytes(message);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A message to an office is text, numbers and truth values", ex);
		}
	}

}
