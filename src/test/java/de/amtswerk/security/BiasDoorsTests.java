package de.amtswerk.security;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.staff.Biases;

import static org.assertj.core.api.Assertions.assertThat;

/** Camunda's Tasklist and its API keep a case from whoever is biased in it. */
@CityTest
class BiasDoorsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Biases biases;

	private String reference;

	@BeforeEach
	void klaraIsBiased() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.biases.declare(this.reference, "klara", "Meine Tante.");
	}

	@Test
	void refusesToClaimAndSaysWhy() {
		var answer = Visitor.loggedIn(this.port, "klara").engine("POST", task("claim"), "{\"userId\":\"klara\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Klara Sommer hat für diesen Fall angezeigt, befangen zu sein");
		assertThat(this.city.task(this.reference).getAssignee()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tom", "admin" })
	void refusesTeamLeadsAndAdministratorsToAssignIt(String boss) {
		var answer = Visitor.loggedIn(this.port, boss).engine("POST", task("assignee"), "{\"userId\":\"klara\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(this.city.task(this.reference).getAssignee()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "form", "form-variables", "deployed-form", "identity-links" })
	void showsNoFormAndNoAnswers(String detail) {
		var klara = Visitor.loggedIn(this.port, "klara").engine("GET", task(detail), "");
		var tom = Visitor.loggedIn(this.port, "tom").engine("GET", task(detail), "");

		assertThat(klara.statusCode()).isEqualTo(403);
		assertThat(tom.statusCode()).isEqualTo(200);
	}

	@Test
	void letsTheTeamLeadHandTheTaskOver() {
		var answer = Visitor.loggedIn(this.port, "tom").engine("POST", task("assignee"), "{\"userId\":\"tom\"}");

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(this.city.task(this.reference).getAssignee()).isEqualTo("tom");
	}

	private String task(String call) {
		return "task/" + this.city.task(this.reference).getId() + "/" + call;
	}

}
