package de.amtswerk.casefile;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Record what happened in a case, each entry chained to the one before by its hash. The
 * payload enters the chain as a salted hash: erasing payload and salt leaves the chain
 * whole.
 */
@Component
public class Journal {

	private static final String START = "0".repeat(64);

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient database;

	private final Clock clock;

	Journal(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Append an entry, in the transaction of what it tells about.
	 * @param actor user id, or a role such as {@code applicant} or {@code system}
	 * @param event what happened, in capitals, as in {@code NOTICE_ISSUED}
	 * @param payload what else is worth knowing; may be erased one day
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String fileReference, String actor, String event, String payload) {
		// the row lock keeps two entries from taking the same place in the chain
		this.database.sql("select file_reference from case_file where file_reference = ? for update")
			.param(fileReference)
			.query(String.class)
			.single();
		JournalEntry last = last(fileReference).orElse(null);
		String salt = HexFormat.of().formatHex(randomBytes());
		String payloadHash = Chain.hash(salt, payload);
		// databases keep microseconds; what is hashed must be what is read again
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		JournalEntry entry = JournalEntry.after(last, START, now, actor, event, payload, salt, payloadHash);
		this.database.sql("""
				insert into journal_entry (file_reference, number, recorded_at, actor, event, payload, salt,
					payload_hash, previous_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(fileReference, entry.number(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), actor, event, payload,
					salt, payloadHash, entry.previousHash(), entry.hash())
			.update();
	}

	/** The entries of a case, oldest first. */
	public List<JournalEntry> entries(String fileReference) {
		return this.database.sql("select * from journal_entry where file_reference = ? order by number")
			.param(fileReference)
			.query((row, number) -> entry(row))
			.list();
	}

	/**
	 * Whether no entry of the case was changed, put in between or removed before another.
	 */
	public boolean isWhole(String fileReference) {
		String previous = START;
		for (JournalEntry entry : entries(fileReference)) {
			if (!Objects.equals(entry.previousHash(), previous) || !entry.isGenuine()) {
				return false;
			}
			previous = entry.hash();
		}
		return true;
	}

	private Optional<JournalEntry> last(String fileReference) {
		return this.database
			.sql("select * from journal_entry where file_reference = ? order by number desc fetch first row only")
			.param(fileReference)
			.query((row, number) -> entry(row))
			.optional();
	}

	private static JournalEntry entry(ResultSet row) throws SQLException {
		return new JournalEntry(row.getInt("number"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("event"), row.getString("payload"), row.getString("salt"),
				row.getString("payload_hash"), row.getString("previous_hash"), row.getString("hash"));
	}

	private byte[] randomBytes() {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
