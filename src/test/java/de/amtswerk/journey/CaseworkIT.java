package de.amtswerk.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.City;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What clerks do at a case beside its tasks, in a real browser. */
@RunningCity
class CaseworkIT {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private City city;

	private String reference;

	private String other;

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
	void somebodyAppliesTwice() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Map<String, String> resident = Residents.next();
		this.reference = this.city.submit("bewohnerparkausweis", resident);
		this.other = this.city.submit("bewohnerparkausweis", resident);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.city.task(this.reference) != null && this.city.task(this.other) != null);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void everyPageIsAccessible(int width) {
		Clerk klara = new Clerk(chromium.person(width, true), "http://localhost:" + this.port);
		Page page = klara.page();
		klara.arrives("klara", "/faelle/" + this.reference);

		page.getByText("Notiz schreiben").click();
		klara.presses("Notiz speichern");
		klara.looks("note-problems");
		page.getByLabel("Notiz", new Page.GetByLabelOptions().setExact(true)).fill("Hat angerufen und fragt nach.");
		page.getByLabel("Alle im Sachgebiet").check();
		klara.presses("Notiz speichern");
		klara.looks("notes");
		page.getByText("Streichen").click();
		klara.looks("note-striking");
		page.getByLabel("Warum gilt die Notiz nicht mehr?").fill("Das war ein anderer Fall.");
		klara.presses("Notiz streichen");
		assertThat(page.locator("del")).hasText("Hat angerufen und fragt nach.");

		opens(klara, "/wiedervorlagen");
		page.getByLabel("An welchem Tag?").fill("17.11.2026");
		page.getByLabel("Was ist dann zu tun?").fill("Ist der Führerschein da?");
		page.getByLabel("Für mich").check();
		klara.presses("Wiedervorlage anlegen");
		klara.looks("follow-ups");
		page.navigate(page.url().replaceFirst("/faelle/.*", "/aufgaben/wiedervorlagen"));
		klara.looks("follow-ups-due");
		assertThat(page.locator("main")).containsText(this.reference);

		opens(klara, "/post");
		klara.presses("Zur Akte nehmen");
		klara.looks("letter-problems");

		opens(klara, "/abschluss/abgabe");
		klara.looks("ending-office");
		opens(klara, "/abschluss/erledigung");
		klara.looks("ending-moot");
		opens(klara, "/abschluss/doppelt");
		klara.looks("ending-duplicate");
		page.getByLabel("Unter welchem Aktenzeichen geht es weiter?").selectOption(this.other);
		klara.presses("Fall abschließen");
		assertThat(page.locator("main")).containsText("es geht unter " + this.other + " weiter");
		klara.looks("case-ended");
	}

	private void opens(Clerk clerk, String path) {
		clerk.page().navigate("http://localhost:" + this.port + "/faelle/" + this.reference + path);
	}

}
