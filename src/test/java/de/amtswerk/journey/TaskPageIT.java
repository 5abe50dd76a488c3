package de.amtswerk.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.City;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A clerk at a task, in a real browser that saves while she types. */
@RunningCity
class TaskPageIT {

	private static final String TEXT = "Gründe gegen den Ausweis sind nicht zu sehen.";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private City city;

	@Autowired
	private TaskService tasks;

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
		this.reference = this.city.submit("bewohnerparkausweis", Residents.next());
		this.task = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.city.task(this.reference), (found) -> found != null)
			.getId();
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 360, 1280 })
	void isAccessibleInEveryState(int width) {
		Clerk klara = clerk(width);

		klara.looks("task-free");
		klara.presses("Übernehmen");
		klara.looks("task");
		klara.presses("Abschließen");
		klara.looks("task-problems");
		klara.page().locator("#discretion").fill(TEXT);
		this.tasks.setAssignee(this.task, "tom");
		klara.page().getByLabel("Ja, bewilligen").check();
		klara.presses("Abschließen");
		klara.looks("task-not-done");
		this.city.decide(this.reference, "tom", Map.of("decision", "grant", "discretion", TEXT));
		klara.page().reload();
		klara.looks("task-over");

		assertThat(klara.page().locator("main")).containsText(TEXT);
	}

	@Test
	void keepsWhatIsTypedWithoutAButton() {
		Page page = typing().page();

		page.getByLabel("Nein, ablehnen").check();
		assertThat(page.locator("#reasons")).isVisible();
		assertThat(page.getByLabel("Nein, ablehnen")).isFocused();
		page.locator("#reasons").fill("Die Wohnung liegt außerhalb.");
		assertThat(saved(page)).hasText("Gespeichert um 10:00 Uhr");
		page.reload();

		assertThat(page.locator("#discretion")).hasValue(TEXT);
		assertThat(page.locator("#reasons")).hasValue("Die Wohnung liegt außerhalb.");
	}

	@Test
	void keepsWhatIsTypedIntoTheNotice() {
		Page page = typing().page();
		page.getByLabel("Nein, ablehnen").check();
		new Clerk(page, portal()).presses("Bescheid entwerfen und ansehen");

		page.locator("#reasons").fill("Die Wohnung liegt außerhalb.");
		assertThat(saved(page)).hasText("Gespeichert um 10:00 Uhr. Die Vorschau zeigt noch den Stand davor.");
		logOut(page);
		page.locator("#reasons").fill("Die Wohnung liegt weit außerhalb.");
		assertThat(saved(page)).containsText("Sie sind abgemeldet.");
		logIn(page);

		assertThat(page.locator("#reasons")).hasValue("Die Wohnung liegt weit außerhalb.");
		assertThat(saved(page)).containsText("noch nicht im Bescheid");
	}

	@Test
	void tellsWhoIsLoggedOutAndLosesNothing() {
		Page page = typing().page();
		logOut(page);

		page.locator("#discretion").fill(TEXT + " Noch ein Satz.");
		assertThat(saved(page)).containsText("Sie sind abgemeldet.");
		logIn(page);

		assertThat(page.locator("#discretion")).hasValue(TEXT + " Noch ein Satz.");
		assertThat(page.url()).contains("/aufgaben/" + this.task);
	}

	/** As if nothing had been done here for longer than a session lasts. */
	private static void logOut(Page page) {
		Cookie form = page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("amtswerk-formular"))
			.findFirst()
			.orElseThrow();
		page.context().clearCookies();
		page.context().addCookies(List.of(form));
	}

	private void logIn(Page page) {
		page.getByText("Melden Sie sich an").click();
		page.getByLabel("Benutzername").fill("klara");
		page.getByLabel("Passwort").fill("demo");
		new Clerk(page, portal()).presses("Anmelden");
	}

	private Clerk typing() {
		Clerk klara = clerk(1280);
		klara.presses("Übernehmen");
		klara.page().locator("#discretion").fill(TEXT);
		return klara;
	}

	private Clerk clerk(int width) {
		Clerk klara = new Clerk(chromium.person(width, true), portal());
		klara.arrives("klara", "/aufgaben/" + this.task);
		return klara;
	}

	private static Locator saved(Page page) {
		return page.locator("#gespeichert");
	}

	private String portal() {
		return "http://localhost:" + this.port;
	}

}
