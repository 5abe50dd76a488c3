package de.amtswerk.security;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/** What Camunda's Tasklist sends is held against the task's form like everything else. */
@CityTest
class TasklistGateTests {

	@LocalServerPort
	private int port;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	private String reference;

	private Task review;

	private Visitor klara;

	@BeforeEach
	void klaraHasClaimedATask() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.review = this.city.task(this.reference);
		this.klara = Visitor.loggedIn(this.port, "klara");
		this.klara.engine("POST", task("claim"), "{\"userId\":\"klara\"}");
	}

	@Test
	void completesTheTaskWithWhatTheFormAsks() {
		var answer = submit("""
				{"variables":{"decision":{"value":"grant"},"discretion":{"value":"Nichts spricht gegen den Ausweis."},
				"reasons":{"value":null},"hearingWaiver":{"value":""}}}""");

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(variable("decision")).isEqualTo("grant");
	}

	@Test
	void tellsTheClerkInGermanWhatTheFormDoesNotAllow() {
		var answer = submit(
				"""
						{"variables":{"decision":{"value":"grant"},"discretion":{"value":"Passt."},"feeInCents":{"value":1}}}""");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("bleibt offen", "„feeInCents“ steht nicht im Formular",
				"„Ermessen“ muss mindestens 20 Zeichen lang sein.");
		assertThat(this.city.task(this.reference).getId()).isEqualTo(this.review.getId());
		assertThat(variable("feeInCents")).isEqualTo(3070);
	}

	@Test
	void refusesFilesAndObjectsAsAnswers() {
		var answer = submit("""
				{"variables":{"decision":{"value":{"grant":true}},
				"discretion":{"type":"Bytes","value":"R3LDvG5kZQ=="},
				"reasons":{"type":"Object","value":"{}",
				"valueInfo":{"objectTypeName":"x","serializationDataFormat":"application/json"}}}}""");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Wird der Ausweis erteilt?", "Ermessen", "Gründe der Ablehnung");
	}

	@Test
	void tellsAColleagueWhoHasTheTask() {
		Visitor tom = Visitor.loggedIn(this.port, "tom");

		var answer = tom.engine("POST", task("submit-form"), "{\"variables\":{}}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("hat Klara Sommer übernommen");
	}

	@Test
	void refusesToClaimInAColleaguesName() {
		this.tasks.setAssignee(this.review.getId(), null);

		var answer = this.klara.engine("POST", task("claim"), "{\"userId\":\"tom\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Sie können eine Aufgabe nur für sich selbst übernehmen");
		assertThat(this.city.task(this.reference).getAssignee()).isNull();
	}

	private HttpResponse<String> submit(String json) {
		return this.klara.engine("POST", task("submit-form"), json);
	}

	private String task(String action) {
		return "task/" + this.review.getId() + "/" + action;
	}

	private Object variable(String name) {
		return this.runtime.getVariable(this.city.instance(this.reference).getId(), name);
	}

}
