package de.amtswerk.journey;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.MovableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journey in a real browser, on a phone and on a desk, with and without JavaScript.
 */
@RunningCity
class BrowserJourneyIT {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

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

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void aCitizenAppliesAClerkGrantsAndTheNoticeArrives(int width) throws Exception {
		new Journey(chromium, portal(), this.clock).isGranted(width, true);
	}

	@Test
	void theCitizensPartWorksWithoutJavaScript() throws Exception {
		new Journey(chromium, portal(), this.clock).isGranted(360, false);
	}

	@Test
	void mistakesAreNamedLinkedAndNothingTypedIsLost() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Citizen citizen = new Citizen(chromium.person(360, true), portal(), true);
		citizen.findsTheService("Bewohnerparkausweis");
		citizen.types("Vornamen", "R2-D2");
		citizen.types("Geburtsdatum", "31.02.1985");

		citizen.goesOn();

		Page page = citizen.page();
		assertThat(page.title()).startsWith("Fehler: ");
		Locator summary = page.locator("[autofocus]");
		assertThat(summary).isFocused();
		assertThat(summary.locator("a")).hasCount(3);
		assertThat(page.getByLabel("Vornamen")).hasValue("R2-D2");
		assertThat(page.getByLabel("Geburtsdatum")).hasValue("31.02.1985");
		assertThat(page.getByLabel("Geburtsdatum")).hasAttribute("aria-invalid", "true");
		summary.locator("a").first().click();
		assertThat(page.getByLabel("Vornamen")).isFocused();
	}

	@Test
	void theBrowserCanFillInWhatItKnowsOfThePerson() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Citizen citizen = new Citizen(chromium.person(360, true), portal(), true);

		citizen.findsTheService("Bewohnerparkausweis");

		assertThat(citizen.page().getByLabel("Vornamen")).hasAttribute("autocomplete", "given-name");
		assertThat(citizen.page().getByLabel("Familienname")).hasAttribute("autocomplete", "family-name");
		assertThat(citizen.page().getByLabel("Geburtsdatum")).hasAttribute("autocomplete", "bday");
		assertThat(citizen.page().getByLabel("E-Mail-Adresse")).hasAttribute("autocomplete", "email");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/impressum", "/datenschutz", "/barrierefreiheit", "/leistungen/gibt-es-nicht",
			"/vorgaenge?aktenzeichen=7K3M-9QXW" })
	void pagesBesideTheWayAreAccessibleToo(String address) {
		for (int width : new int[] { 360, 1280 }) {
			Page page = chromium.person(width, true);

			page.navigate(portal() + address);

			Accessibility.check(page);
		}
	}

	private String portal() {
		return "http://localhost:" + this.port;
	}

}
