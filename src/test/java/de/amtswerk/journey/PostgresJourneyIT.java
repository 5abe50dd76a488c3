package de.amtswerk.journey;

import java.io.IOException;
import java.time.LocalDate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import de.amtswerk.city.MovableClock;
import de.amtswerk.worklist.TrueIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** The same journey, and any work, against the real PostgreSQL. */
@RunningCity
@Import(TrueIndex.class)
@DirtiesContext
@Order(1)
class PostgresJourneyIT {

	/** Ends with this virtual machine, when nothing is connected to it any more. */
	@DynamicPropertySource
	static void startDatabase(DynamicPropertyRegistry properties) throws IOException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
	}

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private TrueIndex index;

	@Test
	void theIndexAgreesWithTheEngineAfterARandomHourOfWork() {
		JobExecutor machines = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getJobExecutor();
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		machines.shutdown();
		try {
			this.index.holdsAfterARandomHour();
		}
		finally {
			machines.start();
		}
	}

	@Test
	void aCitizenAppliesAClerkGrantsAndTheNoticeArrives() throws Exception {
		assertThat(this.database.sql("show server_version_num").query(Integer.class).single())
			.isGreaterThanOrEqualTo(160000);

		try (Chromium chromium = new Chromium()) {
			new Journey(chromium, "http://localhost:" + this.port, this.clock).isGranted(1280, true);
		}
	}

}
