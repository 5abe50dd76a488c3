package de.amtswerk.journey;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

import de.amtswerk.city.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The same journey against the real PostgreSQL. */
@RunningCity
class PostgresJourneyIT {

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient database;

	@Test
	void aCitizenAppliesAClerkGrantsAndTheNoticeArrives() throws Exception {
		assertThat(this.database.sql("show server_version_num").query(Integer.class).single())
			.isGreaterThanOrEqualTo(160000);

		try (Chromium chromium = new Chromium()) {
			new Journey(chromium, "http://localhost:" + this.port, this.clock).isGranted(1280, true);
		}
	}

	/** A bean, so that it ends after everything that is connected to it. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Database {

		@Bean
		EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.start();
		}

		@Bean
		DynamicPropertyRegistrar address(EmbeddedPostgres postgres) {
			return (properties) -> {
				properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
				properties.add("spring.datasource.username", () -> "postgres");
			};
		}

	}

}
