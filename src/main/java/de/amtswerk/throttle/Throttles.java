package de.amtswerk.throttle;

import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hand out throttles, and forget what they no longer need. */
@Component
@EnableScheduling
public class Throttles {

	private final JdbcClient database;

	Throttles(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A throttle that counts together with all others of this name, on any node.
	 */
	public Throttle of(String name, Limit limit) {
		return new Throttle(this.database, name, limit);
	}

	@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void forget() {
		this.database.sql(
				"delete from throttle where restored_at < cast(extract(epoch from current_timestamp) * 1000 as bigint)")
			.update();
	}

}
