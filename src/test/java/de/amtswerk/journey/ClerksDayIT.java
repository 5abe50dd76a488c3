package de.amtswerk.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.city.City;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens between the inbox and the mail room, as clerks see it. */
@RunningCity
class ClerksDayIT {

	private static final String TEXT = "Der Vorrang gilt nur Bewohnern.";

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion", TEXT, "reasons",
			"Sie haben einen Stellplatz.", "hearingWaiver", "noDeviationFromFacts");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private City city;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcClient database;

	private String reference;

	private String task;

	@BeforeAll
	static void openTheBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeTheBrowser() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.submit("bewohnerparkausweis",
				Typed.with(Residents.next(), "hasPrivateSpace", "yes"));
		this.task = waitsFor("Task_ReviewApplication");
	}

	@Test
	void aClerkRefusesTheTeamLeadSignsAndTheNoticeGoesToThePost() {
		Clerk klara = clerk("klara", "/aufgaben");
		klara.claims(this.reference);
		refuses(klara);
		klara.presses("Bescheid entwerfen und ansehen");
		klara.presses("Eigener oder gemieteter Stellplatz einfügen");
		assertThat(klara.page().locator("figure img").first()).isVisible();
		klara.looks("draft");
		klara.page().getByText("Zurück zur Aufgabe").click();
		klara.completes();
		klara.looks("inbox-done");

		waitsFor("Task_SignRefusal");
		Clerk tom = clerk("tom", "/aufgaben");
		tom.claims(this.reference);
		tom.chooses("Ja, zeichnen");
		tom.looks("task-sign");
		tom.completes();

		waitsFor("Task_RecordPosting");
		klara.claims(this.reference);
		klara.writes("Tag der Aufgabe zur Post", "17.11.2026");
		klara.completes();
		klara.page().navigate(portal() + "/faelle/" + this.reference);
		assertThat(klara.page().locator("main")).containsText("Tom Weber");
		Notice notice = this.notices.ofCase(this.reference).get(0);
		assertThat(notice.template()).isEqualTo("ablehnung");
		assertThat(notice.signatory()).isEqualTo("Tom Weber");
		corrects(tom, notice);
	}

	@Test
	void aDeputyFindsTheTasksOfTheAbsentAndSignsInTheirPlace() {
		this.tasks.setAssignee(this.task, "klara");
		Clerk klara = clerk("klara", "/vertretungen");
		klara.page().locator("[name=deputy]").selectOption("tom");
		klara.page().locator("[name=firstDay]").fill("17.11.2026");
		klara.page().locator("[name=lastDay]").fill("17.11.2026");
		klara.presses("Vertretung einrichten");
		klara.looks("deputies");

		Clerk tom = clerk("tom", "/aufgaben");
		tom.row(this.reference).getByRole(AriaRole.CHECKBOX).check();
		tom.presses("Ausgewählte übernehmen");
		assertThat(tom.page().getByText("1 Aufgabe übernommen")).isVisible();
		tom.looks("inbox-deputy");
		tom.row(this.reference).locator("a").first().click();
		tom.chooses("Ja, bewilligen");
		tom.writes("Ermessen", TEXT);
		tom.completes();
		klara.page().locator("[aria-label^='Jetzt beenden']").click();

		waitsFor("Task_RecordPosting");
		assertThat(klara.page().getByText("Zurzeit ist niemand vertreten.")).isVisible();
		assertThat(this.notices.ofCase(this.reference).get(0).signatory()).isEqualTo("i. V. Tom Weber");
	}

	@Test
	void whoHasDecidedReadsThatSomebodyElseMustSign() {
		this.city.decide(this.reference, "tom", REFUSE);
		Clerk tom = clerk("tom", "/aufgaben/" + waitsFor("Task_SignRefusal"));

		tom.presses("Übernehmen");

		assertThat(tom.page().locator("main")).containsText("Hier gilt das Vier-Augen-Prinzip: Tom Weber hat in diesem"
				+ " Fall schon die Aufgabe „Antrag prüfen und entscheiden · " + this.reference + "“ erledigt.");
		tom.looks("task-four-eyes");
		assertThat(this.city.task(this.reference).getAssignee()).isNull();
	}

	@Test
	void whoTakesATaskFromAColleagueSaysWhyAndTheCaseRemembers() {
		this.tasks.setAssignee(this.task, "klara");
		Clerk tom = clerk("tom", "/aufgaben/" + this.task);

		tom.page().getByText("Trotzdem übernehmen, mit Begründung").click();
		assertThat(tom.page().locator("main")).containsText("Klara Sommer");
		tom.presses("Übernehmen");
		tom.looks("take-over-problems");
		tom.page().getByLabel("Grund").fill("Klara ist krank.");
		tom.presses("Übernehmen");

		assertThat(tom.page().getByText("1 Aufgabe übernommen")).isVisible();
		assertThat(this.city.task(this.reference).getAssignee()).isEqualTo("tom");
		tom.page().navigate(portal() + "/faelle/" + this.reference);
		assertThat(tom.page().locator("main")).containsText("Klara ist krank.");
	}

	@Test
	void ofTwoAtOneTaskTheSecondReadsWhoWasFasterAndKeepsTheText() {
		Clerk klara = clerk("klara", "/aufgaben/" + this.task);
		klara.presses("Übernehmen");
		refuses(klara);
		this.tasks.setAssignee(this.task, "tom");
		this.city.decide(this.reference, "tom", REFUSE);

		klara.presses("Abschließen");

		assertThat(klara.page().locator("main")).containsText("Tom Weber hat „Antrag prüfen und entscheiden“");
		assertThat(klara.page().locator("main")).containsText(TEXT);
		klara.looks("task-finished-by-another");
	}

	@Test
	void newTasksAreToldWithoutLosingMarksOrTypedText() {
		// other tests may have put the clock back
		this.database.sql("update worklist_entry set arrived = timestamp with time zone '2000-01-01 00:00:00+00'")
			.update();
		Page page = chromium.person(1280, true);
		page.clock().install();
		Clerk klara = new Clerk(page, portal());
		klara.arrives("klara", "/aufgaben?ansicht=alle&sortierung=eingang&richtung=absteigend");
		page.locator("#begriff").fill("Müller");
		klara.row(this.reference).getByRole(AriaRole.CHECKBOX).check();
		this.reference = this.city.submit("bewohnerparkausweis", Residents.next());
		waitsFor("Task_ReviewApplication");

		page.clock().fastForward("01:01");

		assertThat(page.locator("#neu")).hasText(Pattern.compile("\\d+ neue Aufgaben? – Liste neu laden"));
		assertThat(page.locator("#begriff")).hasValue("Müller");
		assertThat(page.locator("[name=auswahl]:checked")).hasCount(1);
		// wherever one stops scrolling, the line lies on part of a row, which axe takes
		// for
		// a small target
		page.evaluate("scrollTo(0, 0)");
		klara.looks("inbox-news");
		page.setViewportSize(360, 800);
		page.evaluate("scrollTo(0, 0)");
		klara.looks("inbox-news");
		page.locator("#neu a").press("Enter");
		assertThat(klara.row(this.reference)).isVisible();
		assertThat(page.locator("#neu")).isEmpty();
		page.context().clearCookies();
		page.clock().fastForward("01:01");
		assertThat(page.locator("#neu")).containsText("Sie sind abgemeldet.");
		page.getByText("Melden Sie sich an").click();
		assertThat(page.locator("#username")).isVisible();
	}

	@Test
	void theKeyboardAloneIsEnough() {
		Page page = clerk("klara", "/aufgaben?ansicht=alle").page();
		Keyboard keyboard = new Keyboard(page);

		keyboard.reaches("#begriff").types(this.reference);
		keyboard.follows();
		keyboard.reaches(".aw-inbox tbody a").follows();
		keyboard.reaches("form[action$='/annehmen'] button").follows();
		keyboard.reaches("#aufgabe input[type=radio]").presses("Space");
		keyboard.reaches("#discretion").types(TEXT);
		keyboard.reaches("#aufgabe .aw-actions .kern-btn--primary").follows();

		assertThat(page.getByText("Erledigt: ")).isVisible();
		waitsFor("Task_RecordPosting");
	}

	/** 400 % on a screen of 1280 x 1024, and a phone. */
	@ParameterizedTest
	@CsvSource({ "320,256", "360,800" })
	void nothingIsCutOffOnSmallScreens(int width, int height) {
		this.city.decide(this.reference, "klara", REFUSE);
		String signing = waitsFor("Task_SignRefusal");
		this.tasks.setAssignee(signing, "tom");
		Page page = chromium.person(new Browser.NewContextOptions().setViewportSize(width, height));
		Clerk tom = new Clerk(page, portal());

		tom.arrives("tom", "/aufgaben?ansicht=alle");

		tom.looks("small-inbox");
		for (String address : List.of("/aufgaben/" + signing, "/aufgaben/" + signing + "/bescheid",
				"/aufgaben/" + signing + "/uebernehmen", "/faelle", "/vertretungen")) {
			page.navigate(portal() + address);
			tom.looks("small" + address.replace("/" + signing, "").replace('/', '-'));
		}
	}

	/** What was signed by the lead, the lead corrects, on a phone as on the desk. */
	private void corrects(Clerk tom, Notice notice) {
		Page page = tom.page();
		page.navigate(portal() + "/faelle/" + this.reference);
		page.locator("a[aria-label^='Berichtigen: ']").click();
		tom.presses("Vorschau ansehen");
		tom.looks("correction-problems");
		page.getByLabel("Welcher offensichtliche Fehler wird berichtigt?")
			.fill("Im Wort „Stellplatz“ war ein Tippfehler.");
		page.getByLabel("Gründe der Ablehnung").fill("Es gibt einen Stellplatz im Hof des Hauses.");
		tom.presses("Vorschau ansehen");
		assertThat(page.locator("figure img").first()).isVisible();
		tom.looks("correction-preview");
		page.setViewportSize(360, 800);
		tom.looks("correction-preview");
		tom.presses("Berichtigte Fassung erlassen");
		assertThat(page.locator("section[aria-labelledby=bescheide]")).containsText("Berichtigt am 17. November 2026");
		tom.looks("case-corrected");
		page.setViewportSize(1280, 800);
		tom.looks("case-corrected");
		Notice corrected = this.notices.ofCase(this.reference).get(1);
		assertThat(corrected.correction().notice()).isEqualTo(notice.id());
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> Files.exists(Path.of("target/journey/druck", this.reference + "-" + corrected.id() + ".pdf")));
		page.navigate(portal() + "/bescheide/" + corrected.id() + "/versand");
		tom.looks("correction-posting");
	}

	private void refuses(Clerk clerk) {
		clerk.chooses("Nein, ablehnen");
		assertThat(clerk.page().locator("#reasons")).isVisible();
		clerk.writes("Ermessen", TEXT);
		clerk.writes("Gründe der Ablehnung", "Es gibt einen Stellplatz im Hof.");
		clerk.page().locator("#hearingWaiver").selectOption("noDeviationFromFacts");
		assertThat(clerk.page().locator("#gespeichert")).containsText("Gespeichert um");
	}

	private String waitsFor(String taskKey) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.city.task(this.reference),
					(found) -> found != null && found.getTaskDefinitionKey().equals(taskKey))
			.getId();
	}

	private Clerk clerk(String name, String path) {
		Clerk clerk = new Clerk(chromium.person(1280, true), portal());
		clerk.arrives(name, path);
		return clerk;
	}

	private String portal() {
		return "http://localhost:" + this.port;
	}

}
