package de.amtswerk.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * Admit only so many attempts in a period, counted in the database, so that they count on
 * every node. Each attempt is one statement, the first and a refused one two, and a
 * transaction of its own. Where the database does not answer, nothing is admitted: the
 * exception flies.
 */
public final class Throttle {

	private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

	/**
	 * A bucket of tokens as one number: when it will be full again. An attempt moves that
	 * moment on by what one attempt costs, unless it would then lie further away than a
	 * period. Not a {@code merge}: PostgreSQL up to 17.6 miscounts parallel ones.
	 */
	private static final String TRY = """
			update throttle set restored_at = greatest(restored_at, %1$s) + :cost
			where key_hash = :key and restored_at <= %1$s + :most""".formatted(NOW);

	private static final String TRY_FIRST = """
			insert into throttle (key_hash, restored_at)
			select cast(:key as varchar(64)), %s + :cost
			where not exists (select 1 from throttle where key_hash = :key)""".formatted(NOW);

	private final JdbcClient database;

	private final String name;

	private final Limit limit;

	Throttle(JdbcClient database, String name, Limit limit) {
		this.database = database;
		this.name = name;
		this.limit = limit;
	}

	public Limit limit() {
		return this.limit;
	}

	/** Count an attempt, and say whether it may go on. */
	public boolean admits(String key) {
		Assert.state(!TransactionSynchronizationManager.isActualTransactionActive(),
				() -> "Attempts (" + this.name + ") are counted before a transaction, others would wait for its end");
		try {
			return count(key);
		}
		catch (DuplicateKeyException anotherWasFirst) {
			return count(key);
		}
	}

	/** Give back what an attempt had cost that turned out to be rightful. */
	public void forgive(String key) {
		this.database.sql("update throttle set restored_at = restored_at - :cost where key_hash = :key")
			.param("cost", this.limit.pause().toMillis())
			.param("key", hash(key))
			.update();
	}

	private boolean count(String key) {
		long cost = this.limit.pause().toMillis();
		Map<String, Object> attempt = Map.of("key", hash(key), "cost", cost, "most",
				this.limit.period().toMillis() - cost);
		return Stream.of(TRY, TRY_FIRST).anyMatch((sql) -> this.database.sql(sql).params(attempt).update() == 1);
	}

	/** A guesser chooses the keys; and they name people. */
	private String hash(String key) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest((this.name + ":" + key).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
