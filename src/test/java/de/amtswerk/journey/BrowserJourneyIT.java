package de.amtswerk.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.SampleFiles;
import de.amtswerk.city.ServiceFolder;
import de.amtswerk.procedure.Publication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journey in a real browser, on a phone and on a desk, with and without JavaScript.
 */
@RunningCity
class BrowserJourneyIT {

	private static Chromium chromium;

	@TempDir
	Path folder;

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

	/** At a desk, too: see the journey on PostgreSQL. */
	@Test
	void aCitizenAppliesAClerkGrantsAndTheNoticeArrives() throws Exception {
		new Journey(chromium, portal(), this.clock).isGranted(360, true);
	}

	@Test
	void theCitizensPartWorksWithoutJavaScript() throws Exception {
		new Journey(chromium, portal(), this.clock).isGranted(360, false);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void documentsAreUploadedByTheCitizenAndReadByTheClerk(boolean script) throws Exception {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Citizen citizen = new Citizen(chromium.person(360, script), portal(), script);
		citizen.findsTheService("Bewohnerparkausweis");
		String reference = citizen.reads("Aktenzeichen");
		citizen.answersUpToTheVehicle(Residents.next());
		citizen.chooses("Auf wen ist das Fahrzeug zugelassen?", "Auf jemand anderen, ich nutze es dauerhaft");
		citizen.goesOn();
		citizen.types("Name der Halterin oder des Halters", "Jana Beispiel");
		citizen.goesOn();

		citizen.uploads("Datei auswählen", file("Erklärung.docx", "PK und mehr".getBytes(StandardCharsets.UTF_8)));
		assertThat(citizen.page().title()).startsWith("Fehler: Ihre Unterlagen");
		citizen.uploads("Datei auswählen", file("Film.pdf", new byte[40 * 1024 * 1024]));
		assertThat(citizen.page().locator("main")).containsText("Eine Datei darf höchstens 10 MB groß sein");
		citizen.uploads("Datei auswählen", file("Erklärung Jana Beispiel.pdf", SampleFiles.pdf()));
		citizen.uploads("Weitere Datei auswählen", file("Foto der Erklärung.png", SampleFiles.png()));
		citizen.goesOn();
		citizen.declares();
		citizen.button("Antrag absenden");

		assertThat(citizen.page().locator("main")).containsText("Erklärung Jana Beispiel.pdf");
		Clerk klara = new Clerk(chromium.person(1280, true), portal());
		klara.logsIn("klara");
		klara.page().navigate(portal() + "/faelle/" + reference + "/unterlagen");
		Accessibility.check(klara.page());
		klara.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journey/unterlagen.png")));
		assertThat(klara.page().locator("main")).containsText("Foto der Erklärung.png");
		assertThat(klara.page().getByAltText("Vorschau: Foto der Erklärung.png")).isVisible();
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

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void aClerkRecordsWhatCameOnPaper(int width) {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Clerk klara = new Clerk(chromium.person(width, true), portal());
		klara.logsIn("klara");

		klara.recordsAPaperApplicationOf("12.11.2026");
		klara.looks("recording-first");
		new Citizen(klara.page(), portal(), false).answersAllPages(Residents.next());
		klara.looks("recording-check");
		klara.page().getByRole(AriaRole.BUTTON).getByText("Antrag absenden").first().click();

		klara.looks("recording-receipt");
		assertThat(klara.page().getByText("Eingegangen am 12. November 2026, vom Amt erfasst am 17. November 2026"))
			.isVisible();
	}

	@Test
	void whatHasChangedInAFormIsSaid(@TempDir Path folder, @Autowired Publication publication) {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		ServiceFolder designer = new ServiceFolder(folder, "wechselausweis");
		publication.publish(designer.location());
		Page page = chromium.person(360, true);
		page.navigate(portal() + "/leistungen/wechselausweis");
		page.getByText("Antrag starten").first().click();
		new Citizen(page, portal(), false).answersAllPages(Residents.next());

		designer.changeApplicationForm();
		publication.publish(designer.location());
		page.reload();

		for (int width : new int[] { 360, 1280 }) {
			page.setViewportSize(width, 800);
			assertThat(page.locator("#changed")).containsText("Telefonnummer");
			Accessibility.check(page);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/journey/changed-" + width + ".png")));
		}
		publication.publish("classpath:");
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

	private Path file(String name, byte[] content) throws IOException {
		return Files.write(this.folder.resolve(name), content);
	}

	private String portal() {
		return "http://localhost:" + this.port;
	}

}
