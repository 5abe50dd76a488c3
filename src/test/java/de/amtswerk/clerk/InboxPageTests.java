package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks find, take and hand on their work. */
@CityTest
class InboxPageTests {

	private static final String CLAIM = "Ausgewählte übernehmen";

	@LocalServerPort
	int port;

	@Autowired
	City city;

	@Autowired
	MovableClock clock;

	@Autowired
	TaskService tasks;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient database;

	String familyName;

	String reference;

	String task;

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Map<String, String> resident = Residents.next();
		this.familyName = resident.get("familyName");
		this.reference = this.city.apply("bewohnerparkausweis", resident).getBusinessKey();
		this.task = this.city.task(this.reference).getId();
	}

	@Test
	void isWhereClerksArrive() {
		Page page = person("klara");

		assertThat(page.path()).startsWith("/aufgaben");
		assertThat(page.html().select("h1").text()).isEqualTo("Aufgaben");
	}

	@Test
	void showsWhoAppliedForWhatAndUntilWhenItIsDue() {
		Page page = found(browser("klara"), this.reference);

		assertThat(row(page)).contains("Antrag prüfen und entscheiden", "Bewohnerparkausweis " + this.reference,
				"Lena Maria " + this.familyName, "17.11.2026", "01.12.2026", "rechtzeitig",
				"Straßenverkehrsbehörde – Bewohnerparken");
		assertThat(page.link("Antrag prüfen und entscheiden").attr("href"))
			.startsWith("/aufgaben/" + this.task + "?zurueck=ansicht");
	}

	@Test
	void saysInWordsThatATaskIsOverdue() {
		this.clock.moveTo(LocalDate.of(2026, 12, 22));

		assertThat(row(found(browser("klara"), this.reference))).contains("überfällig");
	}

	@Test
	void findsNamesInAnySpellingAndKeepsThemOutOfTheAddress() {
		Browser klara = browser("klara");
		String spelled = this.familyName.toUpperCase().replace("Ö", "OE").replace("Ü", "ue").replace("SS", "ß");

		Page page = found(klara, spelled);
		Page turned = found(klara, "lena maria " + spelled);

		assertThat(row(page)).contains(this.reference);
		assertThat(row(turned)).contains(this.reference);
		assertThat(page.path()).contains("suche=").doesNotContainIgnoringCase("gro");
	}

	@Test
	void claimsAndGivesBackAndReturnsToTheSamePlace() {
		Browser klara = browser("klara");
		Page page = found(klara, this.reference);

		Page claimed = klara.send(page, CLAIM, Map.of("auswahl", this.task));
		String holder = holder();
		claimed.form(CLAIM).attr("action", "/aufgaben/zurueckgeben");
		Page back = klara.send(claimed, CLAIM, Map.of("auswahl", this.task));

		assertThat(claimed.path()).isEqualTo(page.path());
		assertThat(claimed.text()).contains("1 Aufgabe übernommen");
		assertThat(row(claimed)).contains("mich");
		assertThat(holder).isEqualTo("klara");
		assertThat(back.text()).contains("1 Aufgabe zurückgegeben");
		assertThat(holder()).isNull();
	}

	@Test
	void asksBeforeTakingAColleaguesTaskAndRecordsWhy() {
		this.tasks.setAssignee(this.task, "klara");
		Browser tom = browser("tom");

		Page refused = tom.send(found(tom, this.reference), CLAIM, Map.of("auswahl", this.task));
		Page question = tom.follow(refused, "Trotzdem übernehmen");
		Page unanswered = tom.send(question, "Übernehmen", Map.of("grund", " "));
		Page done = tom.send(unanswered, "Übernehmen", Map.of("grund", "Klara ist krank."));

		assertThat(refused.text()).contains("0 Aufgaben übernommen", "hat schon jemand anderes übernommen");
		assertThat(question.text()).contains("Klara Sommer");
		assertThat(unanswered.status()).isEqualTo(422);
		assertThat(unanswered.title()).startsWith("Fehler: ");
		assertThat(done.text()).contains("1 Aufgabe übernommen");
		assertThat(done.path()).isEqualTo(refused.path());
		assertThat(holder()).isEqualTo("tom");
		assertThat(this.journal.entries(this.reference)).filteredOn((entry) -> entry.event().equals("TASK_TAKEN_OVER"))
			.singleElement()
			.extracting(JournalEntry::actor, JournalEntry::payload)
			.containsExactly("tom", "Task_ReviewApplication, bisher bei klara: Klara ist krank.");
	}

	@Test
	void saysWhyATaskCannotBeTakenFromAColleague() {
		this.city.complete(this.reference, "klara", Map.of("decision", "refuse", "reasons", "Es gibt einen Stellplatz.",
				"discretion", "Keine Gesichtspunkte sprechen dafür.", "hearingWaiver", "noDeviationFromFacts"));
		this.task = this.city.task(this.reference).getId();
		this.tasks.setAssignee(this.task, "tom");
		Browser klara = browser("klara");

		Page refused = klara.send(klara.open("/aufgaben/" + this.task + "/uebernehmen"), "Übernehmen",
				Map.of("grund", "Tom ist krank."));

		assertThat(refused.status()).isEqualTo(200);
		assertThat(refused.text()).contains("0 Aufgaben übernommen", "Hier gilt das Vier-Augen-Prinzip");
		assertThat(holder()).isEqualTo("tom");
		assertThat(this.journal.entries(this.reference)).extracting(JournalEntry::event)
			.doesNotContain("TASK_TAKEN_OVER");
	}

	@Test
	void letsTheTeamLeadHandOutWorkToThoseWhoDoIt() {
		Browser tom = browser("tom");
		Page page = found(tom, this.reference);

		page.form(CLAIM).attr("action", "/aufgaben/zuweisen");
		Page refused = tom.sendRaw(page, CLAIM, "person=olaf&auswahl=" + this.task);
		Page assigned = tom.send(page, CLAIM, Map.of("auswahl", this.task, "person", "klara"));

		assertThat(refused.text()).contains("Diese Person bearbeitet die Leistung nicht.");
		assertThat(assigned.text()).contains("1 Aufgabe zugewiesen");
		assertThat(holder()).isEqualTo("klara");
		assertThat(found(browser("klara"), this.reference).text()).doesNotContain("Ausgewählte zuweisen an");
	}

	@Test
	void doesNotLetAClerkHandOutWork() {
		Browser klara = browser("klara");
		Page page = found(klara, this.reference);
		page.form(CLAIM).attr("action", "/aufgaben/zuweisen");

		Page refused = klara.send(page, CLAIM, Map.of("auswahl", this.task, "person", "tom"));

		assertThat(refused.text()).contains("0 Aufgaben zugewiesen");
		assertThat(holder()).isNull();
	}

	@Test
	void listsWhatOneHasFinished() {
		this.city.complete(this.reference, "klara",
				Map.of("decision", "grant", "discretion", "Gründe gegen den Ausweis sind nicht zu sehen."));

		Browser klara = browser("klara");
		Page page = klara.open("/aufgaben?ansicht=erledigt");
		while (!page.text().contains(this.reference)) {
			page = klara.follow(page, "Weitere Aufgaben");
		}

		assertThat(page.html().select(".aw-inbox tr:contains(" + this.reference + ")").text())
			.contains("Antrag prüfen und entscheiden", "Erledigt 17.11.2026");
	}

	@Test
	void filtersByServiceTaskAndStateAndKeepsFiltersForTheSection() {
		Browser tom = browser("tom");
		String filter = "/aufgaben?ansicht=sachgebiet&aufgabe=bewohnerparkausweis:Task_ReviewApplication&stand=rechtzeitig&frei=ja";
		String name = "Frei " + this.reference;

		tom.send(tom.open(filter), "Filter speichern", Map.of("name", name, "sachgebiet", "strassenverkehr"));
		Page klara = browser("klara").open("/aufgaben");

		String link = klara.html().select("a:containsOwn(" + name + ")").attr("href");
		assertThat(klara.html().select("a:containsOwn(" + name + ")").text()).matches(".* \\((\\d+|99\\+)\\)");
		assertThat(link).contains("leistung=bewohnerparkausweis", "aufgabe=Task_ReviewApplication", "stand=rechtzeitig",
				"frei=ja");
		assertThat(klara.text()).contains("geteilt mit Straßenverkehrsbehörde");
		assertThat(klara.text()).doesNotContain("Filter entfernen: " + name);
	}

	@Test
	void takesTheMostUrgentFreeTaskNext() {
		Browser klara = browser("klara");
		long before = this.tasks.createTaskQuery().taskAssignee("klara").count();

		Page next = klara.send(klara.open("/aufgaben"), "Nächste Aufgabe", Map.of());

		assertThat(next.path()).startsWith("/aufgaben/").contains("?zurueck=ansicht");
		assertThat(next.status()).isEqualTo(200);
		assertThat(this.tasks.createTaskQuery().taskAssignee("klara").count()).isEqualTo(before + 1);
	}

	@Test
	void tellsHowManyTasksHaveComeSinceTheListWasLoaded() {
		Browser klara = browser("klara");
		String asked = question(klara, "/aufgaben");
		String before = klara.open(asked).text();

		this.city.apply("bewohnerparkausweis", Residents.next());
		String one = klara.open(asked).text();
		String reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.tasks.setAssignee(this.city.task(reference).getId(), "tom");

		assertThat(before).isEmpty();
		assertThat(one).isEqualTo("1 neue Aufgabe");
		assertThat(klara.open(asked).text()).as("a colleague may have taken it").isEqualTo("2 neue Aufgaben");
		assertThat(klara.open(question(klara, "/aufgaben")).text()).isEmpty();
	}

	@Test
	void tellsOnlyOfTasksThatTheListWouldShow() {
		Browser klara = browser("klara");
		Browser greta = browser("greta");
		String own = question(klara, "/aufgaben?ansicht=meine");
		String free = question(klara, "/aufgaben?frei=ja&leistung=bewohnerparkausweis");
		String late = question(klara, "/aufgaben?stand=ueberfaellig");
		String foreign = question(greta, "/aufgaben?ansicht=alle");

		Task task = this.city.task(this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey());
		String notYetOwn = klara.open(own).text();
		this.tasks.setAssignee(task.getId(), "klara");

		assertThat(notYetOwn).isEmpty();
		assertThat(klara.open(own).text()).isEqualTo("1 neue Aufgabe");
		assertThat(klara.open(free).text()).isEmpty();
		assertThat(klara.open(late).text()).isEmpty();
		assertThat(greta.open(foreign).text()).isEmpty();
	}

	@Test
	void aTaskThatChangesIsNoNewTask() {
		Browser klara = browser("klara");
		String asked = question(klara, "/aufgaben");

		this.tasks.setPriority(this.task, 90);
		this.tasks.setAssignee(this.task, "klara");
		this.tasks.setAssignee(this.task, null);

		assertThat(klara.open(asked).text()).isEmpty();
	}

	@Test
	void doesNotAskForNewsOfASearchOrOfWhatIsDone() {
		Browser klara = browser("klara");

		assertThat(found(klara, this.reference).html().select("#neu, script")).isEmpty();
		assertThat(klara.open("/aufgaben?ansicht=erledigt").html().select("#neu, script")).isEmpty();
	}

	@Test
	void knowsNoTasksSinceTheBeginningOfTime() {
		Page answer = browser("klara").open("/aufgaben/neu?seit=-1000000000-01-01T00:00:00Z");

		assertThat(answer.status()).isEqualTo(400);
	}

	@Test
	void leavesOutWhatAnAddressSaysWrongly() {
		Page page = browser("klara").open("/aufgaben?ansicht=x&sortierung=%3Cscript%3E&von=gestern&ab=~x'--&suche=weg");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.html().select("script:not([src^=/assets/])")).isEmpty();
	}

	/**
	 * Where the page asks whether tasks have come. Tests before this one may have put the
	 * clock back.
	 */
	private String question(Browser browser, String address) {
		this.database.sql("update worklist_entry set arrived = timestamp with time zone '2000-01-01 00:00:00+00'")
			.update();
		return browser.open(address).html().select("#neu").attr("data-frage");
	}

	private Page found(Browser browser, String text) {
		return browser.send(browser.open("/aufgaben?ansicht=alle"), "Suchen", Map.of("begriff", text));
	}

	private static String row(Page page) {
		return page.html().select(".aw-inbox tbody tr").text();
	}

	private String holder() {
		return this.tasks.createTaskQuery().taskId(this.task).singleResult().getAssignee();
	}

	private Page person(String name) {
		Browser browser = new Browser(this.port);
		return browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
	}

	private Browser browser(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
