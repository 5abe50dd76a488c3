package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.task.TaskDrafts;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks do their tasks on a page of the house, and nothing that they type is lost. */
@CityTest
class TaskPageTests {

	private static final String TEXT = "Gründe gegen den Ausweis sind nicht zu sehen.";

	private static final Map<String, String> GRANT = Map.of("decision", "grant", "discretion", TEXT);

	@LocalServerPort
	int port;

	@Autowired
	City city;

	@Autowired
	MovableClock clock;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskDrafts drafts;

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
	void showsTheFormWithWhatTheCaseKnows() {
		Page page = person("klara").open(address());

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text())
			.contains("Antrag prüfen und entscheiden", "Frau Lena Maria " + this.familyName, "geboren am 24.12.1985",
					"Tübinger Straße 12 a", "30,70 Euro")
			.doesNotContain("{{", "}}");
		assertThat(page.link("Unterlagen zum Antrag ansehen").attr("href"))
			.isEqualTo("/faelle/" + this.reference + "/unterlagen");
	}

	@Test
	void showsTheRowsOfTheTablesThatDecidedAndTheirCitations() {
		Page page = person("klara").open(address());

		assertThat(page.html().select("details:contains(Anspruch)").text())
			.contains("Zeile 11", "Vorbereitet: Bewilligung", "§ 45 Absatz 1b Nummer 2a StVO")
			.doesNotContain("GRANT");
		assertThat(page.html().select("details:contains(Gebühr)").text()).contains("Zeile 2", "Gebühr 30,70 Euro",
				"GebOSt");
	}

	@Test
	void showsBesideTheFormWhatIsInTheCase() {
		Page page = person("klara").open(address());

		assertThat(page.link(this.reference).attr("href")).isEqualTo("/faelle/" + this.reference);
		assertThat(page.html().select("aside").text()).contains("01.12.2026", "rechtzeitig", "§ 75 VwGO", "Lena Maria",
				"Unterlagen (", "Verlauf");
	}

	@Test
	void looksForNothingButTheFormWhenAScriptHasSaved() {
		Browser klara = person("klara");
		Page page = taken(klara, address());

		page.form("Speichern")
			.select("button")
			.forEach((button) -> button.attr("formaction", page.html().expectFirst("#aufgabe").attr("data-entwurf")));
		Page saved = klara.send(page, "Speichern", Typed.with(GRANT, "decision", "refuse"));

		assertThat(saved.html().select("#reasons")).hasSize(1);
		assertThat(saved.html().select("#gespeichert").text()).startsWith("Gespeichert um");
		assertThat(saved.html().select("aside")).isEmpty();
	}

	@Test
	void tellsThatAStepOfTheCaseIsBrokenAndThatNobodyNeedsToAct() {
		this.city.decide(this.reference, "klara", Map.copyOf(GRANT));
		// no letter has a glyph for it
		this.runtime.setVariable(this.city.instance(this.reference).getId(), "familyName", "🚗");
		this.city.exhaustRetries(this.reference);

		Page page = person("klara").open(address());

		assertThat(page.text()).contains("Sie haben „Antrag prüfen und entscheiden“",
				"Der Schritt „Bewilligung erlassen“ ist gestört; die Störung ist gemeldet.");
		assertThat(page.html().select(".kern-alert--danger")).isEmpty();
	}

	@Test
	void completesAndComesBackToTheSamePlaceOfTheInbox() {
		Browser klara = person("klara");
		Page page = taken(klara, address() + "?zurueck=ansicht%3Dalle%26sortierung%3Dname");

		Page done = klara.send(page, "Abschließen", GRANT);

		assertThat(done.path()).isEqualTo("/aufgaben?ansicht=alle&sortierung=name");
		assertThat(done.html().select("[role=status]").text())
			.contains("Erledigt: Antrag prüfen und entscheiden " + this.reference);
		assertThat(this.tasks.createTaskQuery().taskId(this.task).count()).isZero();
		assertThat(this.drafts.find(this.task, "klara")).isEmpty();
	}

	@Test
	void showsAtTheFieldWhatIsMissingAndKeepsTheRest() {
		Browser klara = person("klara");

		Page refused = klara.send(taken(klara, address()), "Abschließen", Typed.with(GRANT, "discretion", "Zu kurz."));
		Page again = klara.open(address());

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.title()).startsWith("Fehler: ");
		assertThat(refused.problems()).containsExactly("#discretion");
		assertThat(refused.html().expectFirst("#discretion").val()).isEqualTo("Zu kurz.");
		assertThat(again.html().expectFirst("#discretion").val()).isEqualTo("Zu kurz.");
		assertThat(again.html().select("input[value=grant]").hasAttr("checked")).isTrue();
		assertThat(again.problems()).isEmpty();
	}

	@Test
	void asksWithoutScriptWhatAnAnswerOpensAndKeepsItWhenTheAnswerChanges() {
		Browser klara = person("klara");
		Map<String, String> refuse = Typed.with(GRANT, "decision", "refuse");

		Page opened = klara.send(taken(klara, address()), "Speichern", refuse);
		Page answered = klara.send(opened, "Speichern", Map.of("reasons", "Die Wohnung liegt außerhalb."));
		Page closed = klara.send(answered, "Speichern", Map.of("decision", "grant"));
		Page again = klara.send(closed, "Speichern", Map.of("decision", "refuse"));

		assertThat(opened.html().select("#reasons")).hasSize(1);
		assertThat(opened.problems()).isEmpty();
		assertThat(closed.html().select("#reasons")).isEmpty();
		assertThat(again.input("reasons")).isEqualTo("Die Wohnung liegt außerhalb.");
	}

	@Test
	void saysWhenItSavedAndKeepsItEncrypted() {
		Browser klara = person("klara");

		Page saved = klara.send(taken(klara, address()), "Speichern", GRANT);

		assertThat(saved.path()).startsWith(address());
		assertThat(saved.html().select("#gespeichert[role=status]").text()).matches("Gespeichert um \\d\\d:\\d\\d Uhr");
		assertThat(saved.input("discretion")).isEqualTo(TEXT);
		assertThat(this.drafts.find(this.task, "klara").orElseThrow().typed().getFirst("discretion")).isEqualTo(TEXT);
		assertThat(this.drafts.find(this.task, "tom")).isEmpty();
	}

	@Test
	void losesNothingWhenTheSessionHasEnded() {
		Browser klara = person("klara");
		Page page = taken(klara, address() + "?zurueck=ansicht%3Dalle");

		klara.loseSession();
		Page login = klara.send(page, "Abschließen", GRANT);
		Page back = klara.send(login, "Anmelden", Map.of("username", "klara", "password", "demo"));

		assertThat(login.path()).isEqualTo("/anmelden");
		assertThat(this.tasks.createTaskQuery().taskId(this.task).count()).isOne();
		assertThat(back.path()).startsWith(address()).contains("ansicht");
		assertThat(back.input("discretion")).isEqualTo(TEXT);
		assertThat(back.text()).contains("Gespeichert um");
	}

	@Test
	void losesNothingWhenSomebodyHasLoggedOutAndInBesides() {
		Browser klara = person("klara");
		Page page = taken(klara, address());

		klara.send(klara.open("/aufgaben"), "Abmelden", Map.of());
		klara.send(klara.open("/anmelden"), "Anmelden", Map.of("username", "klara", "password", "demo"));
		Page again = klara.send(page, "Abschließen", GRANT);
		Page done = klara.send(again, "Abschließen", Map.of());

		assertThat(again.path()).startsWith(address());
		assertThat(again.input("discretion")).isEqualTo(TEXT);
		assertThat(done.text()).contains("Erledigt: ");
	}

	@Test
	void keepsForNobodyWhatComesWithoutAPermitOfTheHouse() {
		Browser klara = person("klara");
		Page page = taken(klara, address());
		Page other = taken(klara, "/aufgaben/"
				+ this.city.task(this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey()).getId());

		klara.loseSession();
		Page forged = klara.send(page, "Speichern", Typed.with(GRANT, "erlaubnis", "a.b.c"));
		Page foreign = klara.send(page, "Speichern", Typed.with(GRANT, "erlaubnis", other.input("erlaubnis")));

		assertThat(forged.path()).isEqualTo("/anmelden");
		assertThat(foreign.path()).isEqualTo("/anmelden");
		assertThat(this.drafts.find(this.task, "klara")).isEmpty();
	}

	@Test
	void whatIsKeptForAPageDoesNotGrowWithoutEnd() {
		for (int time = 0; time < 4; time++) {
			MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
			typed.add("name" + time, "a".repeat(400_000));
			this.drafts.keep(this.task, "klara", typed);
		}

		assertThat(this.drafts.find(this.task, "klara").orElseThrow().typed()).containsOnlyKeys("name3", "name2");
	}

	@Test
	void tellsWhoWasFasterAndShowsTheTextToCopy() {
		Browser klara = person("klara");
		Page page = taken(klara, address());
		this.tasks.setAssignee(this.task, "tom");
		Browser tom = person("tom");
		tom.send(tom.open(address()), "Abschließen", GRANT);

		Page late = klara.send(page, "Abschließen", Typed.with(GRANT, "discretion", "Mein langer Text dazu."));
		Page later = klara.open(address());
		Page deleted = klara.send(later, "Meine Eingaben löschen", Map.of());

		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("Tom Weber hat „Antrag prüfen und entscheiden“ um", "Ja, bewilligen",
				"Mein langer Text dazu.");
		assertThat(later.status()).isEqualTo(410);
		assertThat(later.text()).contains("Tom Weber", "Mein langer Text dazu.");
		assertThat(deleted.text()).contains("Ihre Eingaben sind gelöscht");
		assertThat(this.drafts.find(this.task, "klara")).isEmpty();
	}

	@Test
	void keepsWhatAnotherOfficeTypedForATaskThatIsGone() {
		this.tasks.addCandidateGroup(this.task, "gaststaetten");
		this.tasks.setAssignee(this.task, "greta");
		Browser greta = person("greta");
		Page page = greta.open(address());
		this.tasks.setAssignee(this.task, "klara");
		this.city.complete(this.reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));

		Page late = greta.send(page, "Abschließen", GRANT);
		Page later = greta.open(address());

		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("Klara Sommer hat", TEXT);
		assertThat(later.status()).isEqualTo(410);
		assertThat(later.text()).contains(TEXT).doesNotContain("70178");
	}

	@Test
	void refusesToCompleteWhatAColleagueHasTakenOver() {
		Browser klara = person("klara");
		Page page = taken(klara, address());
		this.tasks.setAssignee(this.task, "tom");

		Page refused = klara.send(page, "Abschließen", GRANT);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("Das hat nicht geklappt", "Tom Weber", TEXT);
		assertThat(refused.html().select("form#aufgabe")).isEmpty();
		assertThat(this.tasks.createTaskQuery().taskId(this.task).count()).isOne();
	}

	@Test
	void showsATaskThatNobodyHasOnlyToBeRead() {
		Browser klara = person("klara");
		Page page = klara.open(address());

		page.form("Übernehmen").attr("action", address());
		Page refused = klara.send(page, "Übernehmen", GRANT);

		assertThat(page.html().select("fieldset[disabled] [name=discretion]")).hasSize(1);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("hat noch niemand übernommen");
	}

	@Test
	void givesATaskBackAndKeepsWhatWasTyped() {
		Browser klara = person("klara");
		Page page = taken(klara, address());

		Page back = klara.send(page, "Zurückgeben", GRANT);
		Page again = taken(klara, address());

		assertThat(back.text()).contains("1 Aufgabe zurückgegeben");
		assertThat(again.input("discretion")).isEqualTo(TEXT);
	}

	@Test
	void keepsTheBiasedOut() {
		Browser klara = person("klara");
		klara.send(klara.open("/faelle/" + this.reference + "/befangen"), "Befangenheit anzeigen",
				Map.of("reason", "Meine Tante."));

		Page closed = klara.open(address());

		assertThat(closed.status()).isEqualTo(403);
		assertThat(closed.text()).contains("befangen").doesNotContain(this.familyName);
	}

	@Test
	void doesNotExistForAnotherSection() {
		assertThat(person("greta").open(address()).status()).isEqualTo(404);
	}

	@Test
	void ignoresWhatTheFormDoesNotAsk() {
		Browser klara = person("klara");

		klara.send(taken(klara, address()), "Abschließen", Typed.with(GRANT, "feeInCents", "0", "proposal", "REFUSE"));

		assertThat(this.tasks.createTaskQuery().taskId(this.task).count()).isZero();
		assertThat(this.runtime.getVariables(this.city.instance(this.reference).getId()))
			.containsEntry("discretion", TEXT)
			.containsEntry("feeInCents", 3070)
			.containsEntry("proposal", "GRANT");
	}

	private String address() {
		return "/aufgaben/" + this.task;
	}

	private Page taken(Browser browser, String address) {
		Page page = browser.open(address);
		return page.html().select("form#aufgabe").isEmpty() ? browser.send(page, "Übernehmen", Map.of()) : page;
	}

	private Browser person(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
