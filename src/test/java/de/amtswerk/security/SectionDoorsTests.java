package de.amtswerk.security;

import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The task of a building block, whose group is computed, is its section's alone, through
 * every door.
 */
@CityTest
class SectionDoorsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private City city;

	private String reference;

	@BeforeEach
	void aNoticeWaitsForThePost() {
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.city.complete(this.reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
	}

	@Test
	void anotherSectionNeitherFindsNorReadsNorTakesIt() {
		Visitor greta = Visitor.loggedIn(this.port, "greta");

		assertThat(greta.engine("POST", path("claim"), "{\"userId\":\"greta\"}").statusCode()).isEqualTo(403);
		assertThat(greta.engine("GET", path("form-variables"), "").statusCode()).isIn(403, 404);
		assertThat(greta.engine("GET", "task", "").body()).doesNotContain(task().getId());
		assertThat(greta.get("/aufgaben/" + task().getId()).statusCode()).isEqualTo(404);
		assertThat(task().getAssignee()).isNull();
	}

	@Test
	void nobodyOutsideTheSectionIsGivenIt() {
		Visitor tom = Visitor.loggedIn(this.port, "tom");

		for (String outsider : new String[] { "greta", "olaf", "nobody" }) {
			assertThat(tom.engine("POST", path("assignee"), "{\"userId\":\"%s\"}".formatted(outsider)).body())
				.as(outsider)
				.contains("liegt bei einem anderen Sachgebiet");
		}
		assertThat(tom.engine("POST", path("assignee"), "{\"userId\":\"klara\"}").statusCode()).isEqualTo(204);
		assertThat(task().getAssignee()).isEqualTo("klara");
	}

	private String path(String call) {
		return "task/" + task().getId() + "/" + call;
	}

	private Task task() {
		return this.city.task(this.reference);
	}

}
