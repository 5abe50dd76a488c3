package de.amtswerk.security;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.CityTest;
import de.amtswerk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff come in through one door, and guessing does not open it. */
@CityTest
class LoginTests {

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identities;

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/default/", "/camunda/app/admin/", "/camunda/lib/deps.js",
			"/aufgaben/1", "/bescheide/1" })
	void sendsStrangersToTheDoor(String path) {
		var answer = new Visitor(this.port).get(path);

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/anmelden");
	}

	@Test
	void tellsScriptsOfStrangersThatTheyAreNotLoggedIn() {
		assertThat(new Visitor(this.port).engine("GET", "task", "").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "klara, /aufgaben", "tom, /aufgaben", "dana, /camunda/app/cockpit/default/",
			"olaf, /camunda/app/cockpit/default/", "admin, /camunda/app/admin/default/" })
	void bringsEveryoneToTheirWork(String name, String place) {
		var answer = new Visitor(this.port).logIn(name, "demo");

		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(place);
	}

	@Test
	void bringsPeopleBackToWhereTheyWantedToGo() {
		Visitor klara = new Visitor(this.port);
		klara.get("/camunda/app/welcome/default/");

		var answer = klara.logIn("klara", "demo");

		assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/camunda/app/welcome/default/");
	}

	@Test
	void changesTheSessionAtLogin() {
		Visitor klara = new Visitor(this.port);
		klara.get("/camunda/app/tasklist/default/");
		String before = klara.cookie("JSESSIONID").orElseThrow();

		klara.logIn("klara", "demo");

		assertThat(klara.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
	}

	@Test
	void tellsNobodyWhetherNameOrPasswordWasWrong() {
		Visitor wrongPassword = new Visitor(this.port);
		Visitor wrongName = new Visitor(this.port);

		var known = wrongPassword.logIn("klara", "falsch");
		var unknown = wrongName.logIn("niemand", "falsch");

		assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
		assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
		assertThat(known.headers().firstValue("Location").orElseThrow()).endsWith("/anmelden?fehler");
		assertThat(wrongName.get("/anmelden?fehler").body()).contains("<title>Fehler: Anmelden – ");
	}

	@Test
	void stopsGuessingWhetherTheUserExistsOrNot() {
		User paul = this.identities.newUser("paul");
		paul.setPassword("geheimer-als-demo");
		this.identities.saveUser(paul);
		Visitor guesser = new Visitor(this.port);

		IntStream.range(0, 5).forEach((attempt) -> {
			guesser.logIn("paul", "falsch" + attempt);
			guesser.logIn("nobody", "falsch" + attempt);
		});

		assertThat(guesser.logIn("Paul", "falsch").statusCode()).isEqualTo(429);
		assertThat(guesser.logIn("nobody", "falsch").statusCode()).isEqualTo(429);
		assertThat(guesser.logIn("paul", "geheimer-als-demo").statusCode()).isEqualTo(429);
	}

	@Test
	void doesNotCountSuccessfulLogins() {
		IntStream.range(0, 8).forEach((day) -> new Visitor(this.port).logIn("tom", "demo"));

		var answer = new Visitor(this.port).logIn("tom", "demo");

		assertThat(answer.statusCode()).isEqualTo(302);
	}

	@Test
	void forgivesATypingErrorAtOnce() {
		new Visitor(this.port).logIn("dana", "falsch");

		var answer = new Visitor(this.port).logIn("dana", "demo");

		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/cockpit/default/");
	}

	@Test
	void refusesALoginFromAnotherSite() {
		var answer = new Visitor(this.port).post("/anmelden", Map.of("username", "klara", "password", "demo"));

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void logsOutOnlyWithTokenAndClearsTheBrowser() {
		Visitor klara = Visitor.loggedIn(this.port, "klara");

		var forged = klara.post("/abmelden", Map.of());
		var meant = klara.postOverTls("/abmelden", Map.of("_csrf", klara.formToken()));

		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(meant.headers().firstValue("Location").orElseThrow()).endsWith("/anmelden?abgemeldet");
		assertThat(meant.headers().firstValue("Clear-Site-Data").orElseThrow()).contains("cookies");
		assertThat(meant.headers().firstValue("Strict-Transport-Security")).isPresent();
		assertThat(klara.engine("GET", "task", "").statusCode()).isEqualTo(401);
	}

	@Test
	void logsOutByTheTasklistsOwnLink() {
		Visitor klara = Visitor.loggedIn(this.port, "klara");

		var answer = klara.api("POST", "/camunda/api/admin/auth/user/default/logout", "");

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(klara.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "account", "role", "section" })
	void shutsOutWhoseAccountOrGroupWasTakenAway(String taken) {
		hire("petra");
		Visitor petra = Visitor.loggedIn(this.port, "petra");
		int before = petra.engine("GET", "task", "").statusCode();

		switch (taken) {
			case "account" -> this.identities.deleteUser("petra");
			case "role" -> this.identities.deleteMembership("petra", Role.CLERK.id());
			default -> this.identities.deleteMembership("petra", "strassenverkehr");
		}

		assertThat(before).isEqualTo(200);
		assertThat(petra.engine("GET", "task", "").statusCode()).isEqualTo(401);
		assertThat(petra.get("/aufgaben/erfassen").statusCode()).isEqualTo(302);
		assertThat(petra.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
		this.identities.deleteUser("petra");
	}

	private void hire(String name) {
		User clerk = this.identities.newUser(name);
		clerk.setPassword("demo");
		this.identities.saveUser(clerk);
		List.of(Role.CLERK.id(), "strassenverkehr").forEach((group) -> this.identities.createMembership(name, group));
	}

	@Test
	void closesTheEnginesOwnLogin() {
		Visitor stranger = new Visitor(this.port);
		Visitor klara = Visitor.loggedIn(this.port, "klara");
		Map<String, String> administrator = Map.of("username", "admin", "password", "demo");

		var asStranger = stranger.post("/camunda/api/admin/auth/user/default/login/admin", administrator);
		var asClerk = klara.post("/camunda/api/admin/auth/user/default/login/admin", administrator);

		assertThat(asStranger.statusCode()).isEqualTo(401);
		assertThat(asClerk.statusCode()).isEqualTo(403);
	}

}
