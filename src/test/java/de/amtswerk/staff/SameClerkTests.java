package de.amtswerk.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.worklist.Assignments;
import de.amtswerk.worklist.Item;
import de.amtswerk.worklist.Listing;
import de.amtswerk.worklist.Search;
import de.amtswerk.worklist.View;
import de.amtswerk.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person has a case in hand, where the model says so and nothing speaks against it.
 */
@CityTest
class SameClerkTests {

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern ohne Stellplatz.", "reasons", "Sie haben einen Stellplatz.",
			"hearingWaiver", "noDeviationFromFacts");

	private static final Map<String, Object> ASK_BACK = Map.of("signing", "return", "returnRemark",
			"Bitte den Stellplatz genauer beschreiben.");

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identities;

	@Autowired
	private Biases biases;

	@Autowired
	private Deputies deputies;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Journal journal;

	private String reference;

	private @Nullable String deployment;

	@BeforeEach
	void klaraRefuses() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Typed.with(Residents.next(), "hasPrivateSpace", "yes"))
			.getBusinessKey();
		this.city.complete(this.reference, "klara", REFUSE);
	}

	@AfterEach
	void everythingIsAsItWas() {
		this.deputies.ofPeople(List.of("klara")).forEach((deputyship) -> this.deputies.end(deputyship.id(), "tom"));
		if (this.identities.createGroupQuery().groupId("strassenverkehr").groupMember("klara").count() == 0) {
			this.identities.createMembership("klara", "strassenverkehr");
		}
		if (this.deployment != null) {
			this.repository.deleteDeployment(this.deployment, true);
		}
	}

	@Test
	void goesBackToTheClerkWhoAsked() {
		this.city.complete(this.reference, "tom", ASK_BACK);

		assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_ReviewApplication");
		assertThat(task().getAssignee()).isEqualTo("klara");
		assertThat(listedFor("klara")).contains(task().getId());
		assertThat(this.journal.entries(this.reference)).filteredOn(JournalEntry::event, "TASK_KEPT_WITH_CLERK")
			.singleElement()
			.satisfies((entry) -> assertThat(entry.payload()).isEqualTo("Task_ReviewApplication: klara"));
	}

	@Test
	void aDayThatCannotBeComesBackToWhoTypedIt() {
		this.city.complete(this.reference, "tom", ASK_BACK);
		this.city.complete(this.reference, "klara", Map.of("decision", "grant", "discretion", "Es gibt genug Platz."));

		this.city.complete(this.reference, "tom", Map.of("postedOn", "2026-11-16"));

		assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_RecordPosting");
		assertThat(task().getAssignee()).isEqualTo("tom");
	}

	@Test
	void staysInTheQueueWhenThatClerkIsBiased() {
		this.biases.declare(this.reference, "klara", "Die Antragstellerin ist meine Nachbarin.");

		this.city.complete(this.reference, "tom", ASK_BACK);

		staysInTheQueue();
	}

	@Test
	void staysInTheQueueWhenThatClerkHasLeftTheSection() {
		this.identities.deleteMembership("klara", "strassenverkehr");

		this.city.complete(this.reference, "tom", ASK_BACK);

		staysInTheQueue();
	}

	@Test
	void isSeenByTheDeputyWhileThatClerkIsAway() {
		LocalDate today = LocalDate.of(2026, 11, 17);
		this.deputies.arrange(new Deputyship(UUID.randomUUID(), "klara", "greta", today, today, Set.of()), "tom");

		this.city.complete(this.reference, "tom", ASK_BACK);

		assertThat(task().getAssignee()).isEqualTo("klara");
		assertThat(listedFor("greta")).contains(task().getId());
	}

	@Test
	void comesBackToWhomADeputyStoodInFor() {
		this.city.complete(this.reference, "tom", ASK_BACK);
		LocalDate today = LocalDate.of(2026, 11, 17);
		Deputyship deputyship = new Deputyship(UUID.randomUUID(), "klara", "greta", today, today, Set.of());
		this.deputies.arrange(deputyship, "tom");
		this.assignments.claim(this.worklist.desk("greta"), List.of(task().getId()));
		this.identities.setAuthentication("greta", List.copyOf(this.worklist.desk("greta").groups()));
		this.tasks.complete(task().getId(), REFUSE);
		this.identities.clearAuthentication();
		this.deputies.end(deputyship.id(), "tom");

		this.city.complete(this.reference, "tom", ASK_BACK);

		assertThat(task().getAssignee()).isEqualTo("klara");
	}

	@ParameterizedTest
	@CsvSource({ "tom,klara", "klara," })
	void staysInTheQueueWhenThatClerkMayNotBeTheSecondPerson(String inspects, String gets) {
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("staff/rueckfrage.bpmn")
			.deploy()
			.getId();
		String instance = this.runtime.startProcessInstanceByKey("rueckfrage").getId();

		for (String person : List.of("klara", inspects)) {
			Task task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
			this.tasks.setAssignee(task.getId(), person);
			this.tasks.complete(task.getId());
		}

		assertThat(this.tasks.createTaskQuery().processInstanceId(instance).singleResult()).satisfies((task) -> {
			assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_Decide");
			assertThat(task.getAssignee()).isEqualTo(gets);
		});
	}

	private void staysInTheQueue() {
		assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_ReviewApplication");
		assertThat(task().getAssignee()).isNull();
		assertThat(this.worklist.find(this.worklist.desk("tom"), task().getId())).isPresent();
		assertThat(this.journal.entries(this.reference)).extracting(JournalEntry::event)
			.doesNotContain("TASK_KEPT_WITH_CLERK");
	}

	private Task task() {
		return this.city.task(this.reference);
	}

	private List<String> listedFor(String person) {
		return this.worklist.page(this.worklist.desk(person), Listing.of(View.OWN), new Search(this.reference), null)
			.items()
			.stream()
			.map(Item::taskId)
			.toList();
	}

}
