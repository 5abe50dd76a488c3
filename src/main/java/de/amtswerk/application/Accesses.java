package de.amtswerk.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issue and verify the access to one application, without any account. */
@Component
public class Accesses {

	/** Compared when the reference is unknown, so that both answers take the same way. */
	private static final String NOBODYS_HASH = "0".repeat(64);

	private final JdbcClient database;

	private final Clock clock;

	Accesses(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Access issue(String service) {
		Access access = new Access(UnmistakableCode.random(8), Secret.random());
		this.database.sql("insert into access (file_reference, service, secret_hash, issued_at) values (?, ?, ?, ?)")
			.params(access.fileReference(), service, access.secret().hash(), OffsetDateTime.now(this.clock))
			.update();
		return access;
	}

	/** Whether this secret opens this reference; unknown and wrong look the same. */
	public boolean opens(String fileReference, Secret secret) {
		String expected = this.database.sql("select secret_hash from access where file_reference = ?")
			.param(fileReference)
			.query(String.class)
			.optional()
			.orElse(NOBODYS_HASH);
		return secret.hasHash(expected);
	}

	/** Read a file reference as a person types it. */
	public static String normalise(String fileReference) {
		return UnmistakableCode.read(fileReference);
	}

	Optional<String> service(String fileReference) {
		return this.database.sql("select service from access where file_reference = ?")
			.param(fileReference)
			.query(String.class)
			.optional();
	}

	/** Hold the reference until the transaction ends: of two submissions, one waits. */
	public void lock(String fileReference) {
		this.database.sql("select file_reference from access where file_reference = ? for update")
			.param(fileReference)
			.query(String.class)
			.single();
	}

}
