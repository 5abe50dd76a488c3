package de.amtswerk.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A task that needs a second person never gets to whoever did the first one's work, by no
 * door and in no round.
 */
@CityTest
class FourEyesTests {

	private static final String NOT_KLARA = "Klara Sommer hat in diesem Fall schon die Aufgabe „Antrag prüfen";

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private IdentityService identities;

	private String deployment;

	@BeforeEach
	void aServiceNeedsASignOff() {
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("staff/freigabe.bpmn")
			.deploy()
			.getId();
	}

	@AfterEach
	void theServiceIsGone() {
		this.identities.clearAuthentication();
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void refusesWhoReviewedToClaimTheSignOff() {
		String root = reviewedByKlara();

		as("klara", () -> refused(() -> this.tasks.claim(task(root).getId(), "klara")));

		assertThat(task(root).getAssignee()).isNull();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aRefusalIsNoFaultOfTheHouse(CapturedOutput log) {
		String root = reviewedByKlara();

		as("klara", () -> refused(() -> this.tasks.claim(task(root).getId(), "klara")));

		assertThat(log).doesNotContain("ERROR", "ENGINE-16004");
	}

	@Test
	void letsAnybodyElseOfTheSectionSignOff() {
		String root = reviewedByKlara();

		completes("tom", root);

		assertThat(task(root).getTaskDefinitionKey()).isEqualTo("Task_Post");
	}

	static Stream<Consumer<Assignment>> waysToGiveATask() {
		return Stream.of((way) -> way.tasks.setAssignee(way.task.getId(), "klara"),
				(way) -> way.tasks.claim(way.task.getId(), "klara"),
				(way) -> way.tasks.delegateTask(way.task.getId(), "klara"),
				(way) -> way.tasks.addUserIdentityLink(way.task.getId(), "klara", IdentityLinkType.ASSIGNEE), (way) -> {
					way.task.setAssignee("klara");
					way.tasks.saveTask(way.task);
				}, (way) -> {
					way.task.delegate("klara");
					way.tasks.saveTask(way.task);
				}, (way) -> {
					way.tasks.setOwner(way.task.getId(), "klara");
					way.tasks.delegateTask(way.task.getId(), "tom");
					way.tasks.resolveTask(way.task.getId());
				});
	}

	@ParameterizedTest
	@MethodSource("waysToGiveATask")
	void refusesTheSignOffWhicheverWayItIsGiven(Consumer<Assignment> way) {
		String root = reviewedByKlara();

		refused(() -> way.accept(new Assignment(this.tasks, task(root))));

		assertThat(task(root).getAssignee()).isNotEqualTo("klara");
	}

	@ParameterizedTest
	@MethodSource("waysToGiveATask")
	void refusesItToAnAdministratorToo(Consumer<Assignment> way) {
		String root = reviewedByKlara();
		Task signOff = task(root);

		this.identities.setAuthentication("admin", List.of(Role.ADMINISTRATOR.id()));

		assertThatThrownBy(() -> way.accept(new Assignment(this.tasks, signOff)))
			.isInstanceOf(AuthorizationException.class);
		this.identities.clearAuthentication();
		assertThat(task(root).getAssignee()).isNotEqualTo("klara");
	}

	@Test
	void refusesATeamLeadToAssignItAndToSaveIt() {
		String root = reviewedByKlara();

		as("tom", () -> {
			Task signOff = task(root);
			refused(() -> this.tasks.setAssignee(signOff.getId(), "klara"));
			signOff.setAssignee("klara");
			refused(() -> this.tasks.saveTask(signOff));
		});

		assertThat(task(root).getAssignee()).isNull();
	}

	@Test
	void refusesToCompleteItForWhoReviewed() {
		String root = reviewedByKlara();
		Task signOff = task(root);
		this.tasks.setAssignee(signOff.getId(), "tom");
		this.tasks.setOwner(signOff.getId(), "klara");

		refused(() -> this.tasks.complete(signOff.getId()));

		assertThat(task(root).getId()).isEqualTo(signOff.getId());
	}

	@Test
	void refusesACompletionByNobody() {
		String root = reviewedByKlara();

		assertThatThrownBy(() -> this.tasks.complete(task(root).getId())).isInstanceOf(PersonExcluded.class)
			.hasMessageContaining("nur eine Person abschließen, die feststeht");
	}

	@Test
	void leavesTheSignOffToTheSectionIfTheModelNamesWhoReviewed() {
		String root = start(Map.of("named", "klara"));

		completes("klara", root);

		assertThat(task(root).getTaskDefinitionKey()).isEqualTo("Task_SignOff");
		assertThat(task(root).getAssignee()).isNull();
	}

	@Test
	void letsTheModelNameAnybodyElse() {
		String root = start(Map.of("named", "tom"));

		completes("klara", root);

		assertThat(task(root).getAssignee()).isEqualTo("tom");
	}

	@Test
	void remembersEveryRound() {
		String root = start(Map.of("again", true));
		completes("klara", root);
		completes("tom", root);
		this.runtime.setVariable(root, "again", false);
		completes("tom", root);

		refused(() -> this.tasks.setAssignee(task(root).getId(), "klara"));
		assertThatThrownBy(() -> this.tasks.setAssignee(task(root).getId(), "tom"))
			.hasMessageContaining("Tom Weber hat in diesem Fall schon");

		this.identities.saveUser(this.identities.newUser("nora"));
		this.identities.createMembership("nora", "strassenverkehr");
		this.tasks.setAssignee(task(root).getId(), "nora");
		this.identities.deleteUser("nora");
	}

	@Test
	void reachesIntoBuildingBlocksAndOutOfThem() {
		String root = reviewedByKlara();
		completes("tom", root);

		refused(() -> this.tasks.setAssignee(task(root).getId(), "klara"));
		completes("tom", root);

		assertThat(task(root).getTaskDefinitionKey()).isEqualTo("Task_Close");
		assertThatThrownBy(() -> this.tasks.setAssignee(task(root).getId(), "tom"))
			.hasMessageContaining("„Bescheid versenden");
		completes("klara", root);
	}

	@Test
	void doesNotCountWhoHadTheTaskAndGaveItBack() {
		String root = start(Map.of());
		this.tasks.setAssignee(task(root).getId(), "klara");

		completes("tom", root);
		completes("klara", root);

		assertThat(task(root).getTaskDefinitionKey()).isEqualTo("Task_Post");
	}

	@Test
	void doesNotCountOtherCases() {
		reviewedByKlara();
		String other = start(Map.of());

		completes("tom", other);
		completes("klara", other);

		assertThat(task(other).getTaskDefinitionKey()).isEqualTo("Task_Post");
	}

	@Test
	void believesTheHistoryAndNotAVariable() {
		String root = reviewedByKlara();

		this.runtime.setVariable(root, "completedBy", "tom");

		refused(() -> this.tasks.setAssignee(task(root).getId(), "klara"));
		assertThat(this.history.createHistoricTaskInstanceQuery()
			.rootProcessInstanceId(root)
			.taskDefinitionKey("Task_Review")
			.singleResult()
			.getAssignee()).isEqualTo("klara");
	}

	private String reviewedByKlara() {
		String root = start(Map.of());
		completes("klara", root);
		return root;
	}

	private String start(Map<String, Object> changes) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("named", null);
		variables.put("again", false);
		variables.putAll(changes);
		return this.runtime.startProcessInstanceByKey("freigabe", variables).getId();
	}

	private void completes(String person, String root) {
		String id = task(root).getId();
		this.tasks.setAssignee(id, person);
		as(person, () -> this.tasks.complete(id));
	}

	/** The one open task, in the case itself or in a block that it calls. */
	private Task task(String root) {
		return Stream
			.of(this.tasks.createTaskQuery().processInstanceId(root).list(), this.runtime.createProcessInstanceQuery()
				.superProcessInstanceId(root)
				.list()
				.stream()
				.flatMap((block) -> this.tasks.createTaskQuery().processInstanceId(block.getId()).list().stream())
				.toList())
			.flatMap(List::stream)
			.findFirst()
			.orElseThrow();
	}

	private void as(String person, Runnable work) {
		this.identities.setAuthentication(person,
				List.of("tom".equals(person) ? Role.TEAM_LEAD.id() : Role.CLERK.id(), "strassenverkehr"));
		try {
			work.run();
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	private static AbstractThrowableAssert<?, ?> refused(Runnable work) {
		return assertThatThrownBy(work::run).isInstanceOf(PersonExcluded.class)
			.hasMessageContaining("Vier-Augen-Prinzip")
			.hasMessageContaining(NOT_KLARA);
	}

	/** A task that somebody tries to give to Klara. */
	record Assignment(TaskService tasks, Task task) {

	}

}
