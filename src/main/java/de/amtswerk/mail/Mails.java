package de.amtswerk.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keep what was ordered and sent, and the codes that mails carried. */
@Component
class Mails {

	private final JdbcClient database;

	private final Clock clock;

	Mails(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(String fileReference, Kind kind) {
		this.database.sql("insert into mail (id, file_reference, kind, ordered_at, wrong_tries) values (?, ?, ?, ?, 0)")
			.params(UUID.randomUUID(), fileReference, kind.name(), now())
			.update();
	}

	/** How many were ordered within this time. */
	int ordered(String fileReference, Kind kind, Duration within) {
		return this.database.sql("select count(*) from mail where file_reference = ? and kind = ? and ordered_at > ?")
			.params(fileReference, kind.name(), now().minus(within))
			.query(Integer.class)
			.single();
	}

	/**
	 * Ordered and not yet sent, the last first; other jobs wait until this one is done.
	 */
	List<UUID> open(String fileReference, Kind kind) {
		return this.database.sql("""
				select id from mail where file_reference = ? and kind = ? and sent_at is null
				order by ordered_at desc for update""").params(fileReference, kind.name()).query(UUID.class).list();
	}

	void markSent(List<UUID> mails) {
		this.database.sql("update mail set sent_at = :now where id in (:mails)")
			.param("now", now())
			.param("mails", mails)
			.update();
	}

	boolean isOrdered(String fileReference, Kind kind) {
		return this.database.sql("select count(*) from mail where file_reference = ? and kind = ?")
			.params(fileReference, kind.name())
			.query(Integer.class)
			.single() > 0;
	}

	boolean isOpen(String fileReference, Kind kind) {
		return this.database.sql("select count(*) from mail where file_reference = ? and kind = ? and sent_at is null")
			.params(fileReference, kind.name())
			.query(Integer.class)
			.single() > 0;
	}

	boolean isSent(String fileReference, Kind kind) {
		return this.database
			.sql("select count(*) from mail where file_reference = ? and kind = ? and sent_at is not null")
			.params(fileReference, kind.name())
			.query(Integer.class)
			.single() > 0;
	}

	void keepCode(UUID mail, String codeHash, String addressHash, Duration validity) {
		this.database.sql("update mail set code_hash = ?, address_hash = ?, code_expires_at = ? where id = ?")
			.params(codeHash, addressHash, now().plus(validity), mail)
			.update();
	}

	/** The code that was sent last to this address, while it is valid. */
	Optional<SentCode> code(String fileReference, String addressHash) {
		return this.database.sql("""
				select id, code_hash, wrong_tries, address_hash from mail
				where file_reference = ? and sent_at is not null and code_hash is not null and code_expires_at > ?
				order by sent_at desc fetch first row only""")
			.params(fileReference, now())
			.query((row, number) -> new SentCode(row.getObject("id", UUID.class), row.getString("code_hash"),
					row.getString("address_hash"), row.getInt("wrong_tries")))
			.optional()
			.filter((code) -> code.addressHash().equals(addressHash) && code.wrongTries() < SentCode.TRIES);
	}

	void countWrongTry(SentCode code) {
		this.database.sql("update mail set wrong_tries = wrong_tries + 1 where id = ?").param(code.mail()).update();
	}

	/** A code opens once. */
	void forgetCodes(String fileReference) {
		this.database.sql("update mail set code_hash = null where file_reference = ? and code_hash is not null")
			.param(fileReference)
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
