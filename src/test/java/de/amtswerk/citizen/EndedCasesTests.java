package de.amtswerk.citizen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.casework.CaseEndings;
import de.amtswerk.casework.Duplicates;
import de.amtswerk.casework.FollowUp;
import de.amtswerk.casework.FollowUps;
import de.amtswerk.casework.NotEnded;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Clerks end cases that need no decision: withdrawn or moot, doubled, or for another
 * office; and whoever applied reads how.
 */
@CityTest
class EndedCasesTests {

	private static final String END = "Fall abschließen";

	private static final Map<String, String> WITHDRAWN = Map.of("kind", "WITHDRAWN", "reason",
			"Sie haben uns das am Telefon gesagt.");

	private static final Map<String, String> TO_ESSLINGEN = Map.of("office", "esslingen", "responsibility",
			"Ihre Wohnung liegt in Esslingen.");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	CaseEndings endings;

	@Autowired
	Duplicates duplicates;

	@Autowired
	FollowUps followUps;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient database;

	Applicant applicant;

	String reference;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
		this.reference = submit(this.applicant);
	}

	@Test
	void closesACaseThatIsWithdrawn() {
		String task = this.city.task(this.reference).getId();

		Page after = end("klara", "erledigung", WITHDRAWN);

		assertThat(after.path()).isEqualTo("/faelle/" + this.reference);
		assertThat(after.text())
			.contains("Abgeschlossen Der Antrag ist zurückgenommen: Sie haben uns das am Telefon gesagt.",
					"Nicht mehr nötig: Antrag prüfen und entscheiden.", "Zurzeit ist keine Aufgabe offen.")
			.doesNotContain("An die zuständige Stelle abgeben");
		assertThat(this.city.instance(this.reference)).isNull();
		assertThat(last(this.reference).event()).isEqualTo("CASE_WITHDRAWN");
		assertThat(last(this.reference).actor()).isEqualTo("klara");
		assertThat(rows("worklist_task") + rows("worklist_finished")).isZero();
		assertThat(clerk("klara").open("/aufgaben/" + task).status()).isEqualTo(410);
		assertThat(this.database.sql("select closed from case_search where file_reference = ?")
			.param(this.reference)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void tellsTheCitizenInPlainWords() {
		end("tom", "erledigung", Map.of("kind", "MOOT", "reason", "Sie brauchen keinen Ausweis <b>mehr</b>."));

		Page status = this.applicant.browser().open("/vorgaenge/" + this.reference);
		Page receipt = this.applicant.browser().open("/antraege/" + this.reference + "/eingang");

		assertThat(status.text()).contains("Ihr Antrag ist erledigt.", "Sie brauchen keinen Ausweis <b>mehr</b>.")
			.doesNotContain("Ihr Antrag liegt bei der Sachbearbeitung.", "Ihr Vorgang wird bearbeitet.");
		assertThat(receipt.text()).contains("Ihr Antrag ist erledigt.")
			.doesNotContain("Ihr Antrag liegt bei der Sachbearbeitung.");
	}

	@Test
	void leavesNoFollowUpBehind() {
		this.followUps.set(this.reference, LocalDate.of(2026, 12, 1), "Anrufen", null, "klara");

		end("klara", "erledigung", WITHDRAWN);

		assertThat(this.followUps.of(this.reference)).allMatch(FollowUp::done);
	}

	@Test
	void doesNotEndACaseThatIsDecided() {
		Browser klara = clerk("klara");
		Page form = klara.open(path("erledigung"));
		this.city.complete(this.reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));

		Page refused = klara.send(form, END, WITHDRAWN);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("Das geht nicht", "ist schon ein Bescheid erlassen");
		assertThat(this.city.instance(this.reference)).isNotNull();
		assertThat(this.endings.find(this.reference)).isEmpty();
		assertThat(last(this.reference).event()).isNotEqualTo("CASE_WITHDRAWN");
		assertThat(klara.open("/faelle/" + this.reference).text()).doesNotContain("Antrag ist doppelt");
	}

	@Test
	void endsACaseOnce() {
		Browser klara = clerk("klara");
		Page form = klara.open(path("erledigung"));
		end("tom", "erledigung", WITHDRAWN);

		Page refused = klara.send(form, END, WITHDRAWN);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("ist schon abgeschlossen");
	}

	@Test
	void asksForAReasonAndKeepsWhatWasChosen() {
		Page refused = end("klara", "erledigung", Map.of("kind", "MOOT", "reason", " "));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.problems()).containsExactly("#reason");
		assertThat(refused.html().select("[name=kind][checked]").val()).isEqualTo("MOOT");
		assertThat(this.city.instance(this.reference)).isNotNull();
	}

	@Test
	void goesOnWithOneOfTwoCasesOfTheSamePerson() {
		String other = submit(sameAgain());

		Page after = end("klara", "doppelt", Map.of("otherCase", other));
		Page goesOn = clerk("klara").open("/faelle/" + other);

		assertThat(after.text()).contains("Der Antrag ist doppelt; es geht unter " + other + " weiter.");
		assertThat(after.link("Fall " + other + " ansehen").attr("href")).isEqualTo("/faelle/" + other);
		assertThat(goesOn.link("Fall " + this.reference + " ansehen").attr("href"))
			.isEqualTo("/faelle/" + this.reference);
		assertThat(this.city.instance(this.reference)).isNull();
		assertThat(this.city.instance(other)).isNotNull();
		assertThat(this.applicant.browser().open("/vorgaenge/" + this.reference).text())
			.contains("Ihr Antrag ist erledigt: Er lag uns schon vor.", other);
	}

	@Test
	void showsTheDocumentsOfTheDoubleWhereTheCaseGoesOn() {
		Browser klara = clerk("klara");
		klara.upload(klara.open("/faelle/" + this.reference + "/post"), "Zur Akte nehmen",
				Map.of("Mietvertrag.pdf", SampleFiles.pdf()),
				Map.of("sender", "Antragstellerin", "arrivedOn", "17.11.2026", "subject", "Wohnung"));
		String other = submit(sameAgain());

		end("klara", "doppelt", Map.of("otherCase", other));
		Page goesOn = klara.open("/faelle/" + other);

		assertThat(goesOn.text()).contains("Aus dem doppelten Antrag " + this.reference);
		assertThat(klara.download(goesOn.link("Mietvertrag.pdf").attr("href")).statusCode()).isEqualTo(200);
	}

	@Test
	void neverGoesOnWithTheCaseOfSomebodyElse() {
		String stranger = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		String namesake = submit(new Applicant(this.port, "familyName", this.applicant.typed().get("familyName"),
				"birthDate", "01.01.1990"));
		String mine = submit(sameAgain());

		Page offered = clerk("klara").open(path("doppelt"));
		Page refused = end("klara", "doppelt", Map.of("otherCase", stranger));

		assertThat(offered.html().select("option").eachAttr("value")).contains(mine).doesNotContain(stranger, namesake);
		assertThat(refused.problems()).containsExactly("#otherCase");
		assertThatExceptionOfType(NotEnded.class)
			.isThrownBy(() -> this.duplicates.merge(this.reference, namesake, "klara"));
		assertThat(this.city.instance(this.reference)).isNotNull();
		assertThat(last(namesake).event()).isNotEqualTo("DUPLICATE_MERGED");
	}

	@Test
	void doesNotGoOnWithACaseThatIsDecided() {
		String other = submit(sameAgain());
		this.city.complete(other, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));

		Page page = clerk("klara").open(path("doppelt"));

		assertThat(page.html().expectFirst("h1").text()).isEqualTo("Antrag ist doppelt");
		assertThat(page.text()).contains("Es gibt keinen anderen offenen Fall");
		assertThatExceptionOfType(NotEnded.class)
			.isThrownBy(() -> this.duplicates.merge(this.reference, other, "klara"));
	}

	@Test
	void passesACaseOnToTheOfficeInCharge() throws IOException {
		Page after = end("klara", "abgabe", TO_ESSLINGEN);
		this.city.runDueJobs();

		Path message = Path.of("target/city/stellen/esslingen", this.reference + ".json");
		assertThat(Files.readString(message)).contains("Abgabe an die zuständige Stelle",
				this.applicant.typed().get("familyName"), "\"documents\"");
		assertThat(after.text()).contains(
				"Der Fall ist an „Stadt Esslingen, Straßenverkehrsbehörde“ abgegeben: Ihre Wohnung liegt in Esslingen.");
		assertThat(this.journal.entries(this.reference)).extracting(JournalEntry::event)
			.contains("CASE_PASSED_ON", "OFFICE_INFORMED");
		assertThat(this.city.instance(this.reference)).isNull();
		assertThat(this.applicant.browser().open("/vorgaenge/" + this.reference).text()).contains(
				"Wir haben ihn an die zuständige Stelle abgegeben: Stadt Esslingen, Straßenverkehrsbehörde.",
				"Ihre Wohnung liegt in Esslingen.");
	}

	@Test
	void anOfficeThatCannotBeReachedGetsThePassedOnCaseLater() throws IOException {
		Path folder = Path.of("target/city/stellen/esslingen");
		FileSystemUtils.deleteRecursively(folder);
		Files.createDirectories(folder.getParent());
		Files.writeString(folder, "Hier steht eine Datei, wo ein Ordner sein soll.");

		Page after = end("klara", "abgabe", TO_ESSLINGEN);
		assertThatException().isThrownBy(() -> this.city.runDueJobs());
		Files.delete(folder);
		this.clock.moveTo(LocalDate.of(2026, 11, 18));
		this.city.runDueJobs();

		assertThat(after.text()).contains("abgegeben");
		assertThat(folder.resolve(this.reference + ".json")).exists();
	}

	@Test
	void passesNothingOnToAnOfficeThatIsNotSetUp() {
		Page refused = end("klara", "abgabe", Map.of("office", "../../etc", "responsibility", "Egal."));

		assertThat(refused.problems()).containsExactly("#office");
		assertThat(this.city.instance(this.reference)).isNotNull();
	}

	@Test
	void staysClosedToOtherSectionsAndUnderOtherNames() {
		assertThat(clerk("greta").open(path("erledigung")).status()).isEqualTo(404);
		assertThat(clerk("klara").open(path("wegwerfen")).status()).isEqualTo(404);
	}

	@Test
	void keepsTheJournalWhole() {
		String other = submit(sameAgain());

		end("klara", "doppelt", Map.of("otherCase", other));

		assertThat(List.of(this.journal.isWhole(this.reference), this.journal.isWhole(other))).containsOnly(true);
	}

	private Applicant sameAgain() {
		return new Applicant(this.port, "familyName", this.applicant.typed().get("familyName"), "firstNames",
				this.applicant.typed().get("firstNames").toUpperCase());
	}

	private String submit(Applicant applicant) {
		String submitted = applicant.submit().path().replaceFirst("/antraege/(.*)/eingang", "$1");
		this.city.runDueJobs();
		return submitted;
	}

	private Page end(String name, String way, Map<String, String> typed) {
		Browser browser = clerk(name);
		return browser.send(browser.open(path(way)), END, typed);
	}

	private JournalEntry last(String fileReference) {
		List<JournalEntry> entries = this.journal.entries(fileReference);
		return entries.get(entries.size() - 1);
	}

	private int rows(String table) {
		return this.database.sql("select count(*) from " + table + " where file_reference = ?")
			.param(this.reference)
			.query(Integer.class)
			.single();
	}

	private String path(String way) {
		return "/faelle/" + this.reference + "/abschluss/" + way;
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
