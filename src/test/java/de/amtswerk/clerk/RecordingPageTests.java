package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.application.Recording;
import de.amtswerk.application.Recording.Channel;
import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes on paper is recorded in the citizens' form, as what it is and by whom, and
 * counts from the day it came.
 */
@CityTest
class RecordingPageTests {

	private static int count;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	Applications applications;

	@Autowired
	Journal journal;

	@Autowired
	RuntimeService runtime;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void itIsTheSeventeenthOfNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
	}

	@Test
	void aPaperApplicationCountsFromTheDayItCame() {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");
		Page check = klara.fillIn(klara.begin(), Residents.next());

		Page receipt = klara.browser().send(check, RecordingClerk.SUBMIT, Map.of());

		this.city.runDueJobs();
		String reference = reference(receipt);
		assertThat(receipt.text()).contains("Eingegangen am 12. November 2026, vom Amt erfasst am 17. November 2026",
				"Weiteren Antrag erfassen");
		assertThat(this.runtime.getVariable(this.city.instance(reference).getId(), "receivedOn"))
			.isEqualTo("2026-11-12");
		assertThat(klara.browser().open("/vorgaenge/" + reference).text())
			.contains("12. November 2026, vom Amt erfasst am 17. November 2026");
	}

	@ParameterizedTest
	@CsvSource({ "PAPER,Papierantrag", "IN_PERSON,persönlich gestellten Antrag", "PHONE,telefonischen Antrag" })
	void recordAndJournalSayWhoRecordedItAndHowItCame(Channel channel, String inWords) {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");
		Page check = klara.fillIn(klara.begin("channel", channel.name()), Residents.next());

		String reference = reference(klara.browser().send(check, RecordingClerk.SUBMIT, Map.of()));

		Application application = this.applications.find(reference).orElseThrow();
		JournalEntry received = this.journal.entries(reference).get(0);
		assertThat(check.text()).contains("Sie erfassen einen " + inWords + ", eingegangen am 12. November 2026");
		assertThat(application.recording()).isEqualTo(new Recording(channel, "klara", LocalDate.of(2026, 11, 12)));
		assertThat(login(reference)).isEqualTo("NONE");
		assertThat(received.actor()).isEqualTo("klara");
		assertThat(received.payload()).contains("\"channel\":\"" + channel + "\"", "\"receivedOn\":\"2026-11-12\"");
	}

	@Test
	void everyPageSaysThatItIsRecordedForSomebodyElse() {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");

		Page first = klara.begin();
		Page second = klara.browser().send(first, RecordingClerk.NEXT, Residents.next());

		assertThat(first.title()).startsWith("Ihre Person – Schritt 1 von 5");
		assertThat(first.text()).contains("Sie erfassen einen Papierantrag");
		assertThat(second.text()).contains("Sie erfassen einen Papierantrag");
	}

	@ParameterizedTest
	@CsvSource({ "18.11.2026,darf nicht nach dem 17.11.2026 liegen", "16.11.2025,darf nicht vor dem 17.11.2025 liegen",
			"31.11.2026,Den Tag 31.11.2026 gibt es nicht", "'',Geben Sie „Tag des Eingangs“ an" })
	void anImplausibleDayIsRefusedAndTheInputStays(String day, String sentence) {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");

		Page again = klara.begin("arrivedOn", day, "channel", "PHONE");

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.title()).startsWith("Fehler: Antrag erfassen");
		assertThat(again.problems()).containsExactly("#arrivedOn");
		assertThat(again.text()).contains(sentence);
		assertThat(again.input("arrivedOn")).isEqualTo(day);
		assertThat(again.html().select("option[selected]").val()).isEqualTo("bewohnerparkausweis");
		assertThat(again.html().select("input[checked]").val()).isEqualTo("PHONE");
	}

	@Test
	void aClerkOfAnotherSectionFindsNothingToRecord() {
		RecordingClerk otto = RecordingClerk.loggedIn(this.port, colleague("clerk"));
		long before = drafts();

		Page page = otto.open();
		Page forced = otto.force(otto.open(), "Abmelden", "/aufgaben/erfassen");

		assertThat(page.text()).contains("Zurzeit bearbeitet Ihr Sachgebiet keine Leistung");
		assertThat(forced.status()).isEqualTo(422);
		assertThat(drafts()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "olaf", "dana", "admin" })
	void otherRolesAreKeptOut(String name) {
		RecordingClerk other = RecordingClerk.loggedIn(this.port, name);
		long before = drafts();

		Page page = other.open();
		Page forced = other.force(other.browser().open("/vorgaenge"), "Vorgang öffnen", "/aufgaben/erfassen");

		assertThat(page.status()).isEqualTo(403);
		assertThat(forced.status()).isEqualTo(403);
		assertThat(drafts()).isEqualTo(before);
	}

	@Test
	void whoIsNotLoggedInMustLogIn() {
		RecordingClerk anonymous = new RecordingClerk(this.port);
		long before = drafts();

		Page page = anonymous.open();
		Page forced = anonymous.force(anonymous.browser().open("/vorgaenge"), "Vorgang öffnen", "/aufgaben/erfassen");

		assertThat(page.title()).startsWith("Anmelden");
		assertThat(forced.title()).startsWith("Anmelden");
		assertThat(drafts()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tom", "olaf", "" })
	void nobodyElseGoesOnWithItNotEvenWithTheSecret(String name) {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");
		Page first = klara.begin();
		klara.fillIn(first, Residents.next());
		Browser other = name.isEmpty() ? new Browser(this.port) : RecordingClerk.loggedIn(this.port, name).browser();

		Page let = other.send(other.open("/vorgaenge"), "Vorgang öffnen",
				Map.of("aktenzeichen", reference(first), "zugangscode", secret(first)));
		Page opened = other.open("/antraege/" + reference(first) + "/pruefen");
		Page ask = other.open("/vorgaenge");
		ask.form("Vorgang öffnen").attr("action", "/antraege/" + reference(first) + "/absenden");
		Page submitted = other.send(ask, "Vorgang öffnen", Map.of("formular-fassung", formSeen(first)));

		assertThat(let.status()).isEqualTo(403);
		assertThat(opened.status()).isEqualTo(403);
		assertThat(submitted.status()).isEqualTo(403);
		assertThat(opened.text()).contains("Das Amt erfasst diesen Antrag noch").doesNotContain("Öztürk");
		assertThat(this.applications.find(reference(first))).isEmpty();
	}

	@Test
	void whoWasLoggedOutLogsInAndGoesOn() {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");
		Page second = klara.browser().send(klara.begin(), RecordingClerk.NEXT, Residents.next());
		klara.browser().send(klara.open(), "Abmelden", Map.of());

		Page closed = klara.browser().open(second.path());
		Page login = klara.browser().follow(closed, "anmelden und weiter erfassen");
		Page again = klara.browser().send(login, "Anmelden", Map.of("username", "klara", "password", "demo"));

		assertThat(closed.status()).isEqualTo(403);
		assertThat(again.path()).isEqualTo(second.path());
	}

	@Test
	void whoChangesTheSectionCannotSubmitItAnyMore() {
		String rita = colleague("clerk", "strassenverkehr");
		RecordingClerk clerk = RecordingClerk.loggedIn(this.port, rita);
		Page check = clerk.fillIn(clerk.begin(), Residents.next());
		this.identity.deleteMembership(rita, "strassenverkehr");

		Page submitted = clerk.browser().send(check, RecordingClerk.SUBMIT, Map.of());

		assertThat(submitted.status()).isEqualTo(403);
		assertThat(this.applications.find(reference(check))).isEmpty();
	}

	@Test
	void aCitizensDraftNeverBecomesARecordedOne() {
		RecordingClerk klara = RecordingClerk.loggedIn(this.port, "klara");
		Map<String, String> attempt = Map.of("channel", "PAPER", "arrivedOn", "12.11.2026", "recordedBy", "klara");

		Page first = klara.browser()
			.send(klara.browser().open("/leistungen/bewohnerparkausweis"), "Antrag starten", attempt);
		Page second = klara.browser().send(first, RecordingClerk.NEXT, with(Residents.next(), attempt));
		Page forced = klara.force(klara.browser().open(second.path()), RecordingClerk.NEXT,
				"/aufgaben/erfassen/" + reference(first));
		Page check = klara.fillIn(second, with(Residents.next(), attempt));
		String reference = reference(klara.browser().send(check, RecordingClerk.SUBMIT, attempt));

		assertThat(forced.status()).isEqualTo(405);
		assertThat(this.applications.find(reference).orElseThrow().recording()).isNull();
		assertThat(this.journal.entries(reference).get(0).actor()).isEqualTo("applicant");
	}

	private String colleague(String... groups) {
		User user = this.identity.newUser("colleague" + count++);
		user.setPassword("demo");
		this.identity.saveUser(user);
		for (String group : groups) {
			this.identity.createMembership(user.getId(), group);
		}
		return user.getId();
	}

	private static Map<String, String> with(Map<String, String> typed, Map<String, String> attempt) {
		Map<String, String> all = new HashMap<>(typed);
		all.putAll(attempt);
		return all;
	}

	private long drafts() {
		return this.database.sql("select count(*) from draft").query(Long.class).single();
	}

	private String login(String reference) {
		return this.database.sql("select login from application where file_reference = ?")
			.param(reference)
			.query(String.class)
			.single();
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

	private static String secret(Page first) {
		return first.html().select(".aw-code").get(1).text();
	}

	private static String formSeen(Page page) {
		return page.input("formular-fassung");
	}

}
