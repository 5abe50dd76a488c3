package de.amtswerk.worklist;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.city.City;
import de.amtswerk.city.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Compare the index with the engine after an hour of any work, on whichever database. */
@TestComponent
public class TrueIndex {

	private final City city;

	private final MovableClock clock;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final JdbcClient database;

	TrueIndex(City city, MovableClock clock, RepositoryService repository, RuntimeService runtime, TaskService tasks,
			JdbcClient database) {
		this.city = city;
		this.clock = clock;
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.database = database;
	}

	/** Nobody else may work meanwhile, machines included: the hour is always the same. */
	public void holdsAfterARandomHour() {
		IndexComparison comparison = new IndexComparison(this.database, this.tasks);

		new RandomHour(this.city, this.clock, this.repository, this.runtime, this.tasks).passes();

		assertThat(comparison.engine()).hasSizeGreaterThan(10).isEqualTo(comparison.index());
		assertThat(comparison.entries()).isEqualTo(comparison.places());
	}

}
