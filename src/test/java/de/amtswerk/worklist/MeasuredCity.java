package de.amtswerk.worklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;

import de.amtswerk.staff.Jurisdiction;

/**
 * A city with 200 sections and 40 services, whose open tasks are written by set-based SQL
 * into the engine's tables and the index; the index of a smaller one lies beside it.
 */
class MeasuredCity {

	static final String SERVICE = "leistung-3";

	static final String TASK = "Task_Review";

	private static final int SERVICES = 40;

	private static final int SECTIONS = 200;

	private final HikariDataSource small;

	private final DataSource large;

	private final ConfigurableApplicationContext house;

	MeasuredCity(EmbeddedPostgres postgres, ConfigurableApplicationContext house) throws SQLException {
		this.house = house;
		this.large = house.getBean(DataSource.class);
		JdbcClient.create(this.large).sql("create database small").update();
		this.small = new HikariDataSource();
		this.small.setJdbcUrl(postgres.getJdbcUrl("postgres", "small"));
		this.small.setUsername("postgres");
		Flyway.configure()
			.dataSource(this.small)
			.locations("classpath:db/migration/shared", "classpath:db/migration/postgresql")
			.load()
			.migrate();
	}

	/** Without the safety that a benchmark's data does not need. */
	static EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder()
			.setServerConfig("fsync", "off")
			.setServerConfig("synchronous_commit", "off")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("maintenance_work_mem", "256MB")
			.setServerConfig("shared_buffers", "512MB")
			.start();
	}

	DataSource small() {
		return this.small;
	}

	DataSource large() {
		return this.large;
	}

	/** A clerk in ten sections. */
	Desk desk() {
		return new Desk("klara",
				IntStream.range(0, 10)
					.mapToObj((section) -> "section" + section)
					.collect(Collectors.toUnmodifiableSet()),
				IntStream.range(0, 10)
					.mapToObj((service) -> "leistung-" + service)
					.collect(Collectors.toUnmodifiableSet()));
	}

	Worklist worklist(DataSource source, Jurisdiction jurisdiction) {
		try {
			JdbcClient database = JdbcClient.create(source);
			Clock clock = this.house.getBean(Clock.class);
			return new Worklist(database, new Sql(source),
					new Queues(database, new DataSourceTransactionManager(source)), jurisdiction, clock,
					new Items(this.house.getBean(ObjectMapper.class), clock));
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void populate(int few, int many) {
		publish();
		write(this.small, few, "tasks.sql", "index.sql");
		write(this.large, many, "tasks.sql", "engine.sql", "index.sql");
	}

	private void publish() {
		RepositoryService repository = this.house.getBean(RepositoryService.class);
		for (int service = 0; service < SERVICES; service++) {
			int first = service;
			String groups = IntStream.range(0, SECTIONS)
				.filter((section) -> section % SERVICES == first || (section + SECTIONS - 1) % SERVICES == first)
				.mapToObj((section) -> "section" + section)
				.collect(Collectors.joining(","));
			repository.createDeployment()
				.addModelInstance("leistung-" + service + ".bpmn",
						Bpmn.createExecutableProcess("leistung-" + service)
							.name("Leistung " + service)
							.camundaHistoryTimeToLive(30)
							.startEvent()
							.userTask(TASK)
							.camundaCandidateGroups(groups)
							.userTask("Task_Post")
							.camundaCandidateGroups(groups)
							.endEvent()
							.done())
				.deploy();
		}
	}

	/** The indexes of the filled tables are made afterwards, which is much quicker. */
	static void write(DataSource source, int tasks, String... scripts) {
		long start = System.nanoTime();
		for (String script : scripts) {
			JdbcClient database = JdbcClient.create(source);
			for (String statement : text(script).replace("${tasks}", String.valueOf(tasks)).split(";\\s*\n")) {
				if (!statement.isBlank()) {
					execute(database, statement);
				}
			}
		}
		System.out.printf("inbox: %d Aufgaben angelegt in %d s%n", tasks, (System.nanoTime() - start) / 1_000_000_000);
	}

	private static void execute(JdbcClient database, String statement) {
		if (!statement.strip().startsWith("load ")) {
			database.sql(statement).update();
			return;
		}
		String[] parts = statement.strip().split("\\s+", 3);
		List<Index> indexes = database.sql("""
				select indexname as name, indexdef as definition from pg_indexes i
				where tablename = ? and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""")
			.param(parts[1])
			.query(Index.class)
			.list();
		indexes.forEach((index) -> database.sql("drop index " + index.name()).update());
		database.sql("set session_replication_role = replica; " + parts[2] + "; set session_replication_role = default")
			.update();
		indexes.forEach((index) -> database.sql(index.definition()).update());
		database.sql("vacuum analyze " + parts[1]).update();
	}

	private static String text(String script) {
		try {
			return new ClassPathResource(script, MeasuredCity.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("--"))
				.collect(Collectors.joining("\n", "", "\n"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** How to make an index again. */
	record Index(String name, String definition) {

	}

}
