package de.amtswerk.security;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Camunda's Tasklist and its API refuse the sign-off to whoever reviewed. */
@CityTest
class FourEyesDoorsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	private String deployment;

	private String root;

	private Task signOff;

	private Visitor klara;

	@BeforeEach
	void klaraHasReviewedAnApplication() {
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("staff/freigabe.bpmn")
			.deploy()
			.getId();
		Map<String, Object> variables = new HashMap<>(Map.of("again", false));
		variables.put("named", null);
		this.root = this.runtime.startProcessInstanceByKey("freigabe", variables).getId();
		this.klara = Visitor.loggedIn(this.port, "klara");
		this.klara.engine("POST", path("claim"), "{\"userId\":\"klara\"}");
		this.klara.engine("POST", path("submit-form"), "{\"variables\":{}}");
		this.signOff = task();
	}

	@AfterEach
	void theServiceIsGone() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void refusesToClaimAndSaysWhy() {
		refused(this.klara.engine("POST", path("claim"), "{\"userId\":\"klara\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tom", "admin" })
	void refusesTeamLeadsAndAdministratorsToAssignIt(String boss) {
		refused(Visitor.loggedIn(this.port, boss).engine("POST", path("assignee"), "{\"userId\":\"klara\"}"));
	}

	@Test
	void doesNotTakeAFormFromWhoCouldNotClaim() {
		var answer = this.klara.engine("POST", path("submit-form"), "{\"variables\":{}}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(task().getId()).isEqualTo(this.signOff.getId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "complete", "resolve", "delegate", "assignee", "identity-links" })
	void hasNoOtherWayToTheTask(String call) {
		var answer = this.klara.engine("POST", path(call), "{\"userId\":\"klara\",\"type\":\"assignee\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(task().getAssignee()).isNull();
	}

	@Test
	void doesNotLetATaskBeSavedOrTheHistoryBeCleaned() {
		Visitor admin = Visitor.loggedIn(this.port, "admin");

		var saved = admin.engine("PUT", "task/" + this.signOff.getId(), "{\"assignee\":\"klara\"}");
		var cleaned = admin.engine("DELETE", "history/process-instance/" + this.root, "");
		var rest = admin.api("POST", "/engine-rest/task/" + this.signOff.getId() + "/assignee",
				"{\"userId\":\"klara\"}");

		assertThat(saved.statusCode()).isEqualTo(403);
		assertThat(cleaned.statusCode()).isEqualTo(403);
		assertThat(rest.statusCode()).isEqualTo(404);
		assertThat(task().getAssignee()).isNull();
	}

	@Test
	void letsAColleagueSignOff() {
		Visitor tom = Visitor.loggedIn(this.port, "tom");

		tom.engine("POST", path("claim"), "{\"userId\":\"tom\"}");
		var answer = tom.engine("POST", path("submit-form"), "{\"variables\":{}}");

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(this.tasks.createTaskQuery().taskId(this.signOff.getId()).count()).isZero();
	}

	private void refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Hier gilt das Vier-Augen-Prinzip: Klara Sommer hat in diesem Fall schon");
		assertThat(task().getAssignee()).isNull();
	}

	private String path(String call) {
		return "task/" + task().getId() + "/" + call;
	}

	private Task task() {
		return this.tasks.createTaskQuery().processInstanceId(this.root).singleResult();
	}

}
