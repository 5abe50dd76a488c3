package de.amtswerk.worklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.procedure.CaseProgress;
import de.amtswerk.procedure.Sha256;
import de.amtswerk.task.TaskSheets;
import de.amtswerk.task.TaskWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Munich has published of its parking permits: 500 applications, ten clerks at once,
 * half of them refused. Jobs run as in operation, on the real PostgreSQL.
 */
@CityTest
@DirtiesContext
@Order(1)
class BusyDayIT {

	private static final int APPLICATIONS = 500;

	private static final Path PRINTED = Path.of("target/busy/druck");

	private final ExecutorService people = Executors.newFixedThreadPool(12);

	private final List<BusyClerk> office = new ArrayList<>();

	@Autowired
	City city;

	@Autowired
	MovableClock clock;

	@Autowired
	Worklist worklist;

	@Autowired
	Assignments assignments;

	@Autowired
	FinishedTasks finishedTasks;

	@Autowired
	TaskSheets sheets;

	@Autowired
	TaskWork work;

	@Autowired
	CaseProgress progress;

	@Autowired
	IdentityService identities;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient database;

	/** Ends with this virtual machine, when nothing is connected to it any more. */
	@DynamicPropertySource
	static void startDatabase(DynamicPropertyRegistry properties) throws IOException {
		FileSystemUtils.deleteRecursively(PRINTED);
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("amtswerk.delivery.print-folder", PRINTED::toString);
		properties.add("camunda.bpm.job-execution.enabled", () -> true);
		properties.add("camunda.bpm.job-execution.max-wait", () -> 500);
	}

	@BeforeEach
	void tenClerksAndTwoTeamLeadsBegin() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		IntStream.range(0, 10).forEach((number) -> hire("clerk" + number, "clerk"));
		IntStream.range(0, 2).forEach((number) -> hire("lead" + number, "team-lead"));
	}

	@AfterEach
	void theyGoHome() {
		this.people.shutdownNow();
	}

	@Test
	void tenClerksDecideFiveHundredApplicationsAndNothingIsLostOrDoneTwice() throws Exception {
		at(IntStream.range(0, APPLICATIONS).<Runnable>mapToObj((number) -> () -> applies(number)).toList());
		awaits(() -> this.tasks.createTaskQuery().count() == APPLICATIONS);

		// everybody has something on the desk when they go to lunch
		works(() -> finished() >= APPLICATIONS);
		at(this.office.stream().<Runnable>map((clerk) -> clerk::takes).toList());
		awaits(this::isQuiet);
		Map<String, String> lunch = theListIsTrue();
		works(() -> posted() == APPLICATIONS);
		awaits(this::isQuiet);

		assertThat(lunch.values()).hasSizeGreaterThan(100).anyMatch((task) -> task.contains("clerk0"));
		assertThat(theListIsTrue()).isEmpty();
		everyCaseIsDecidedOnce();
		everyNoticeIsPrintedOnce();
		everybodyFindsWhatTheyHaveFinished();
		nobodySignedTheirOwnRefusal();
		assertThat(this.runtime.createIncidentQuery().list()).isEmpty();
		assertThat(this.jobs.createJobQuery().withException().list()).isEmpty();
	}

	private void everyCaseIsDecidedOnce() {
		assertThat(this.runtime.createProcessInstanceQuery().rootProcessInstances().count()).isEqualTo(APPLICATIONS);
		assertThat(numbers("select count(*) from case_file")).containsExactly(APPLICATIONS);
		assertThat(numbers("select count(*) from notice group by template")).containsExactly(APPLICATIONS / 2,
				APPLICATIONS / 2);
		assertThat(numbers("select count(*) from notice group by file_reference")).hasSize(APPLICATIONS)
			.containsOnly(1);
		assertThat(numbers("""
				select count(*) from journal_entry where event = 'TASK_COMPLETED'
				and payload = 'Task_ReviewApplication' group by file_reference""")).hasSize(APPLICATIONS)
			.containsOnly(1);
		assertThat(references())
			.allSatisfy((reference) -> assertThat(this.progress.of(reference)).extracting(CaseProgress.Step::state)
				.containsExactly("Ihr Bescheid ist zur Post gegeben."));
	}

	private void everyNoticeIsPrintedOnce() throws IOException {
		Map<String, String> hashes = new TreeMap<>();
		this.database.sql("select d.print_file, n.sha256 from dispatch d join notice n on n.id = d.notice_id")
			.query((row) -> {
				hashes.put(row.getString(1), row.getString(2));
			});
		assertThat(hashes).hasSize(APPLICATIONS);
		try (Stream<Path> files = Files.list(PRINTED)) {
			assertThat(files).hasSize(APPLICATIONS)
				.allSatisfy((file) -> assertThat(Sha256.of(Files.readAllBytes(file)))
					.isEqualTo(hashes.get(file.getFileName().toString())));
		}
	}

	private void everybodyFindsWhatTheyHaveFinished() {
		assertThat(finished()).isEqualTo(2 * APPLICATIONS + APPLICATIONS / 2);
		assertThat(this.office)
			.allSatisfy((clerk) -> assertThat(listedAsFinished(clerk.person())).hasSize(clerk.finished())
				.doesNotHaveDuplicates());
	}

	private List<String> listedAsFinished(String person) {
		return Stream
			.iterate(this.finishedTasks.page(person, null), (part) -> part != null,
					(part) -> (part.next() != null) ? this.finishedTasks.page(person, part.next()) : null)
			.flatMap((part) -> part.tasks().stream())
			.map(FinishedTask::taskId)
			.toList();
	}

	private void nobodySignedTheirOwnRefusal() {
		assertThat(numbers("""
				select count(*) from journal_entry reviewed join journal_entry signed using (file_reference)
				where reviewed.payload = 'Task_ReviewApplication' and signed.payload = 'Task_SignRefusal'
				and signed.actor in ('lead0', 'lead1') and signed.actor <> reviewed.actor"""))
			.containsExactly(APPLICATIONS / 2);
	}

	/** What is in the list, which is what the engine knows. */
	private Map<String, String> theListIsTrue() {
		IndexComparison comparison = new IndexComparison(this.database, this.tasks);
		assertThat(comparison.index()).isEqualTo(comparison.engine());
		assertThat(comparison.entries()).isEqualTo(comparison.places());
		return comparison.index();
	}

	private void applies(int number) {
		this.city.submit("bewohnerparkausweis",
				Typed.with(Residents.next(), "hasPrivateSpace", (number % 2 == 0) ? "no" : "yes"));
	}

	private void hire(String id, String role) {
		User user = this.identities.newUser(id);
		user.setFirstName("Kim");
		user.setLastName(id);
		user.setPassword("demo");
		this.identities.saveUser(user);
		this.identities.createMembership(id, role);
		this.identities.createMembership(id, "strassenverkehr");
		this.office.add(new BusyClerk(id, this.worklist, this.assignments, this.sheets, this.work));
	}

	/** All at once, one task after the other; who finds none looks again. */
	private void works(BooleanSupplier isOver) throws Exception {
		at(this.office.stream().<Runnable>map((clerk) -> () -> awaits(() -> {
			clerk.finishes();
			while (!isOver.getAsBoolean() && clerk.takes()) {
				clerk.finishes();
			}
			return isOver.getAsBoolean();
		})).toList());
	}

	private void at(Collection<Runnable> works) throws Exception {
		for (Future<?> done : works.stream().map(this.people::submit).toList()) {
			done.get();
		}
	}

	private static void awaits(BooleanSupplier condition) {
		Awaitility.await()
			.pollInSameThread()
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofMinutes(5))
			.until(condition::getAsBoolean);
	}

	private boolean isQuiet() {
		return this.jobs.createJobQuery().messages().count() == 0;
	}

	private int finished() {
		return this.office.stream().mapToInt(BusyClerk::finished).sum();
	}

	private int posted() {
		return numbers("select count(*) from dispatch where sent_on is not null").get(0);
	}

	private List<String> references() {
		return this.database.sql("select file_reference from case_file").query(String.class).list();
	}

	private List<Integer> numbers(String query) {
		return this.database.sql(query).query(Integer.class).list();
	}

}
