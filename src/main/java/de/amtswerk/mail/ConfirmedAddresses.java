package de.amtswerk.mail;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keep which address of an application was confirmed, by its hash. */
@Component
class ConfirmedAddresses {

	private final JdbcClient database;

	private final Clock clock;

	ConfirmedAddresses(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	boolean contains(String fileReference, Recipient recipient) {
		return this.database.sql("select address_hash from confirmed_address where file_reference = ?")
			.param(fileReference)
			.query(String.class)
			.optional()
			.filter(recipient.hash(fileReference)::equals)
			.isPresent();
	}

	/** Instead of any other of this application. */
	void keep(String fileReference, Recipient recipient) {
		this.database.sql("delete from confirmed_address where file_reference = ?").param(fileReference).update();
		this.database.sql("insert into confirmed_address (file_reference, address_hash, confirmed_at) values (?, ?, ?)")
			.params(fileReference, recipient.hash(fileReference), OffsetDateTime.now(this.clock))
			.update();
	}

}
