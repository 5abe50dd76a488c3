package de.amtswerk.security;

import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Everyone works with the engine as their role says, and nobody around the process. */
@CityTest
class WebappWallTests {

	private static final List<String> WAYS_AROUND_THE_PROCESS = List.of("POST deployment/create", "DELETE deployment/1",
			"POST deployment/1/redeploy", "POST process-definition/key/parken/start",
			"POST process-definition/key/parken/submit-form", "POST process-definition/1/start", "POST message",
			"POST signal", "POST process-instance/{case}/modification", "POST process-instance/{case}/variables",
			"PUT process-instance/{case}/variables/familyName", "DELETE process-instance/{case}",
			"PUT task/{task}/variables/familyName", "POST task/{task}/complete", "POST task/{task}/resolve",
			"POST task/{task}/bpmnError", "POST task/create", "POST migration/execute", "GET telemetry/data",
			"POST execution/1/signal");

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private ManagementService management;

	private Deployment deployment;

	private ProcessInstance permit;

	private Task review;

	@BeforeEach
	void applyForAPermit() {
		this.deployment = this.repository.createDeployment()
			.name("parken")
			.enableDuplicateFiltering(false)
			.addModelInstance("parken.bpmn",
					Bpmn.createExecutableProcess("parken")
						.camundaHistoryTimeToLive(30)
						.startEvent()
						.userTask("Task_Review")
						.camundaCandidateGroups("strassenverkehr")
						.serviceTask("Task_Print")
						.camundaAsyncBefore()
						.camundaExpression("${printerThatIsBroken}")
						.endEvent()
						.done())
			.deploy();
		this.permit = this.runtime.createProcessInstanceByKey("parken").setVariable("familyName", "Müller").execute();
		this.review = this.tasks.createTaskQuery().processInstanceId(this.permit.getId()).singleResult();
	}

	/** Its broken job would otherwise be due in other tests of the same city. */
	@AfterEach
	void forgetThePermit() {
		this.repository.deleteDeployment(this.deployment.getId(), true);
	}

	@ParameterizedTest
	@CsvSource({ "klara, 403, 403, 403", "tom, 403, 403, 403", "dana, 403, 200, 403", "olaf, 403, 200, 403",
			"admin, 200, 200, 200" })
	void opensToEachRoleItsApplications(String name, int tasklist, int cockpit, int admin) {
		Visitor person = Visitor.loggedIn(this.port, name);

		assertThat(person.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(tasklist);
		assertThat(person.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(cockpit);
		assertThat(person.get("/camunda/app/admin/default/").statusCode()).isEqualTo(admin);
		assertThat(person.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "klara", "tom", "dana", "olaf", "admin" })
	void closesWaysAroundTheProcessToEveryone(String name) {
		Visitor person = Visitor.loggedIn(this.port, name);

		var answers = WAYS_AROUND_THE_PROCESS.stream().map((call) -> {
			String[] methodAndPath = call.replace("{task}", this.review.getId())
				.replace("{case}", this.permit.getId())
				.split(" ");
			return person.engine(methodAndPath[0], methodAndPath[1], "{}");
		});

		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(403);
			assertThat(answer.body()).as("the engine was not even asked").doesNotContain("AuthorizationException");
		});
	}

	@ParameterizedTest
	@CsvSource({ "klara", "admin" })
	void closesTheSetupOfAdministrators(String name) {
		Visitor person = Visitor.loggedIn(this.port, name);

		var answer = person.api("POST", "/camunda/api/admin/setup/default/user/create", "{}");

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void letsAClerkClaimAndCompleteAndNamesHerInTheLog() {
		Visitor klara = Visitor.loggedIn(this.port, "klara");

		var claimed = klara.engine("POST", "task/" + this.review.getId() + "/claim", "{\"userId\":\"klara\"}");
		var completed = klara.engine("POST", "task/" + this.review.getId() + "/submit-form", "{\"variables\":{}}");

		assertThat(claimed.statusCode()).isEqualTo(204);
		assertThat(completed.statusCode()).isEqualTo(204);
		assertThat(this.history.createUserOperationLogQuery().taskId(this.review.getId()).list())
			.extracting(UserOperationLogEntry::getUserId, UserOperationLogEntry::getOperationType)
			.containsExactlyInAnyOrder(tuple("klara", "Claim"), tuple("klara", "Complete"));
	}

	@Test
	void refusesAWriteWithoutTheEnginesToken() {
		Visitor klara = new Visitor(this.port);
		klara.logIn("klara", "demo");

		var answer = klara.engine("POST", "task/" + this.review.getId() + "/claim", "{\"userId\":\"klara\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(this.tasks.createTaskQuery().taskId(this.review.getId()).singleResult().getAssignee()).isNull();
	}

	@Test
	void letsOnlyTheTeamLeadAssignWork() {
		String assign = "task/" + this.review.getId() + "/assignee";

		var byKlara = Visitor.loggedIn(this.port, "klara").engine("POST", assign, "{\"userId\":\"tom\"}");
		var byTom = Visitor.loggedIn(this.port, "tom").engine("POST", assign, "{\"userId\":\"klara\"}");

		assertThat(byKlara.statusCode()).isEqualTo(403);
		assertThat(byTom.statusCode()).isEqualTo(204);
	}

	@Test
	void showsTheTasksOfASectionWithTheVariablesOfTheFilter() {
		Visitor klara = Visitor.loggedIn(this.port, "klara");

		var filters = klara.engine("GET", "filter?resourceType=Task", "");
		var tasksOfSection = klara.engine("GET", "task?processInstanceId=" + this.permit.getId(), "");

		assertThat(filters.body()).contains("Meine Aufgaben", "Aufgaben meines Sachgebiets");
		assertThat(tasksOfSection.body()).contains(this.review.getId());
	}

	@Test
	void hidesCasesFromDesigners() {
		Visitor dana = Visitor.loggedIn(this.port, "dana");

		var definitions = dana.engine("GET", "process-definition?key=parken", "");
		var cases = dana.api("POST", "/camunda/api/cockpit/plugin/base/default/process-instance", "{}");
		var variables = dana.engine("POST", "variable-instance", "{}");

		assertThat(definitions.body()).contains("parken");
		assertThat(cases.body()).isEqualTo("[]");
		assertThat(variables.statusCode()).isEqualTo(403);
	}

	@Test
	void letsOperatorsRetryAFailedJob() {
		this.tasks.complete(this.review.getId());
		String job = this.management.createJobQuery().processInstanceId(this.permit.getId()).singleResult().getId();
		this.management.setJobRetries(job, 0);
		Visitor olaf = Visitor.loggedIn(this.port, "olaf");

		var answer = olaf.engine("PUT", "job/" + job + "/retries", "{\"retries\":1}");

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(this.management.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "klara, false, 403", "olaf, true, 404", "admin, true, 403" })
	void showsDetailsOfHealthToOperatorsOnly(String name, boolean details, int otherEndpoints) {
		Visitor person = Visitor.loggedIn(this.port, name);

		var health = person.api("GET", "/actuator/health", "");

		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body().contains("components")).isEqualTo(details);
		assertThat(person.get("/actuator/gibt-es-nicht").statusCode()).isEqualTo(otherEndpoints);
	}

	@Test
	void showsNothingButTheStateOfHealthToStrangers() {
		assertThat(new Visitor(this.port).api("GET", "/actuator/health", "").body()).doesNotContain("components");
	}

}
