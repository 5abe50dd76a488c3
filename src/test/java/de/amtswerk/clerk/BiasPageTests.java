package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody acts in a case of their own, or in one in which they say that they are biased.
 */
@CityTest
class BiasPageTests {

	private static final String DECLARE = "Befangenheit anzeigen";

	private static final String CLEAR = "Mitwirkung zulassen";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService identities;

	@Autowired
	Journal journal;

	String reference;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@AfterEach
	void nobodyIsLoggedIn() {
		this.identities.clearAuthentication();
	}

	@Test
	void closesTheCaseToWhoDeclaresBias() {
		Browser klara = clerk("klara");
		int before = klara.open(documents()).status();

		Page declared = klara.send(klara.open(page()), DECLARE,
				Map.of("reason", "Die Antragstellerin ist meine Tante."));
		Page closed = klara.open(documents());

		assertThat(before).isEqualTo(200);
		assertThat(declared.status()).isEqualTo(200);
		assertThat(declared.text()).contains("Sie wirken in diesem Fall nicht mit.");
		assertThat(closed.status()).isEqualTo(403);
		assertThat(closed.text()).contains("Klara Sommer hat für diesen Fall angezeigt, befangen zu sein",
				"§ 21 LVwVfG");
		assertThat(clerk("tom").open(documents()).status()).isEqualTo(200);
	}

	@Test
	void hidesWhoseCaseItIsInTheInbox() {
		String name = "Weissenburger";
		this.reference = appliedFor("Jette", name);
		declareAsKlara();

		Page klara = found("klara", this.reference);
		Page tom = found("tom", this.reference);

		assertThat(klara.text()).contains(this.reference, "Befangenheit").doesNotContain(name);
		assertThat(tom.text()).contains(this.reference, "Jette " + name).doesNotContain("Befangenheit");
	}

	@Test
	void takesTheTasksBackFromWhoDeclaresBias() {
		this.tasks.setAssignee(this.city.task(this.reference).getId(), "klara");

		declareAsKlara();

		assertThat(this.city.task(this.reference).getAssignee()).isNull();
		logIn("klara");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.claim(this.city.task(this.reference).getId(), "klara"))
			.withMessageContaining("§ 21 LVwVfG");
		logIn("tom");
		this.tasks.claim(this.city.task(this.reference).getId(), "tom");
	}

	@Test
	void writesTheReasonIntoTheRecordOfTheCase() {
		declareAsKlara();

		JournalEntry last = last();

		assertThat(last.event()).isEqualTo("BIAS_DECLARED");
		assertThat(last.actor()).isEqualTo("klara");
		assertThat(last.payload()).isEqualTo("Meine Tante.");
		assertThat(this.journal.isWhole(this.reference)).isTrue();
	}

	@Test
	void asksForAReason() {
		Browser klara = clerk("klara");

		Page again = klara.send(klara.open(page()), DECLARE, Map.of("reason", " "));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.title()).startsWith("Fehler: ");
		assertThat(again.problems()).containsExactly("#reason");
		assertThat(klara.open(documents()).status()).isEqualTo(200);
	}

	@Test
	void closesACaseToWhoIsCalledLikeTheApplicant() {
		String own = appliedFor("Klara-Maria", "SOMMER");

		Page closed = clerk("klara").open("/faelle/" + own + "/unterlagen");

		assertThat(closed.status()).isEqualTo(403);
		assertThat(closed.text()).contains("heißt wie die Person, die den Antrag gestellt hat",
				"§ 20 Absatz 1 Nummer 1 LVwVfG");
		logIn("klara");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.claim(this.city.task(own).getId(), "klara"))
			.withMessageContaining("heißt wie die Person");
	}

	@Test
	void letsTheTeamLeadAdmitANamesake() {
		this.reference = appliedFor("Klara", "Sommer");
		Browser tom = clerk("tom");
		Page overview = tom.open(page());

		Page after = tom.send(tom.follow(overview, "Mitwirkung prüfen: Klara Sommer"), CLEAR,
				Map.of("finding", "Anderes Geburtsdatum."));

		assertThat(overview.text()).contains("Klara Sommer heißt wie die Person");
		assertThat(after.text()).contains("Die Sachgebietsleitung hat Klara Sommer für diesen Fall zugelassen.");
		assertThat(last().event()).isEqualTo("BIAS_CLEARED");
		assertThat(last().payload()).isEqualTo("klara: Anderes Geburtsdatum.");
		assertThat(clerk("klara").open(documents()).status()).isEqualTo(200);
		logIn("klara");
		this.tasks.claim(this.city.task(this.reference).getId(), "klara");
	}

	@Test
	void letsNobodyButAnUnbiasedTeamLeadAdmitSomebody() {
		declareAsKlara();
		Browser tom = clerk("tom");
		Page form = tom.open(page() + "/klara");
		tom.send(tom.open(page()), DECLARE, Map.of("reason", "Auch meine Tante."));

		Page byTom = tom.send(form, CLEAR, Map.of("finding", "Egal."));
		Page byHerself = clerk("klara").open(page() + "/klara");
		Page byHimself = tom.open(page() + "/tom");

		assertThat(List.of(byTom.status(), byHerself.status(), byHimself.status())).containsOnly(403);
		assertThat(clerk("klara").open(documents()).status()).isEqualTo(403);
	}

	@Test
	void showsReasonsToTheTeamLeadOnly() {
		declareAsKlara();

		assertThat(clerk("tom").open(page()).text()).contains("Grund: Meine Tante.");
		assertThat(clerk("klara").open(page()).text()).doesNotContain("Kolleginnen und Kollegen");
	}

	private void declareAsKlara() {
		Browser klara = clerk("klara");
		klara.send(klara.open(page()), DECLARE, Map.of("reason", "Meine Tante."));
	}

	private Page found(String person, String reference) {
		Browser browser = clerk(person);
		return browser.send(browser.open("/aufgaben"), "Suchen", Map.of("begriff", reference));
	}

	private String appliedFor(String firstNames, String familyName) {
		return this.city
			.apply("bewohnerparkausweis",
					Typed.with(Residents.next(), "firstNames", firstNames, "familyName", familyName))
			.getBusinessKey();
	}

	private JournalEntry last() {
		List<JournalEntry> entries = this.journal.entries(this.reference);
		return entries.get(entries.size() - 1);
	}

	private void logIn(String name) {
		this.identities.setAuthentication(name,
				List.of("klara".equals(name) ? "clerk" : "team-lead", "strassenverkehr"));
	}

	private String page() {
		return "/faelle/" + this.reference + "/befangen";
	}

	private String documents() {
		return "/faelle/" + this.reference + "/unterlagen";
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
