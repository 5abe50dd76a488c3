package de.amtswerk.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import jakarta.servlet.http.HttpServletResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import de.amtswerk.application.Applications;
import de.amtswerk.city.City;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.ServiceFolder;
import de.amtswerk.city.Typed;
import de.amtswerk.document.Documents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in every state, in the light, in the dark, enlarged and in English; and
 * light to carry.
 */
@RunningCity
@DirtiesContext
@Order(1)
class PagesIT {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private City city;

	@Autowired
	private Documents documents;

	@Autowired
	private Applications applications;

	/** The shipped service, which also asks for rows. */
	@DynamicPropertySource
	static void askForRows(DynamicPropertyRegistry properties) {
		ServiceFolder services = new ServiceFolder(Path.of("target/journey/services"), "bewohnerparkausweis");
		services.replace("forms/bewohnerparkausweis/antrag.form", """
				{
				          "type": "html",
				          "id": "Html_Privacy",""", """
				{ "type": "dynamiclist", "id": "List_Drivers", "path": "drivers", "label": "Wer fährt das Auto noch?",
				  "defaultRepetitions": 0, "properties": { "rowLabel": "Person" }, "components": [
				    { "type": "textfield", "id": "Field_driver", "key": "driver", "label": "Name",
				      "validate": { "required": true }, "properties": { "format": "personName" } } ] },
				{
				          "type": "html",
				          "id": "Html_Privacy",""");
		properties.add("amtswerk.services", services::location);
		properties.add("spring.datasource.url", () -> "jdbc:h2:mem:pages");
	}

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
	void itIsNovember() {
		this.clock.moveTo(TODAY);
	}

	@Test
	void everyPageIsAccessibleOnAPhone() {
		Tour tour = new Tour(chromium.person(360, true), portal(), "hell-360", true);

		tour.passesTheDoors();
		tour.meetsWithErrors();
		tour.applies();
	}

	/** With rows to add and a file to upload. */
	@Test
	void everyPageWorksWithoutJavaScript() {
		Tour tour = new Tour(chromium.person(360, false), portal(), null, false);

		String reference = tour.applies();

		assertThat(this.documents.of(reference)).hasSize(1);
		assertThat(this.applications.find(reference).orElseThrow().answers()).containsEntry("drivers",
				List.of(Map.of("driver", "Tom Beispiel")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void whoIsKeptOutOfACaseReadsWhy(int width) {
		String path = "/faelle/" + this.city.submit("bewohnerparkausweis",
				Typed.with(Residents.next(), "firstNames", "Klara", "familyName", "Sommer"));

		Clerk klara = new Clerk(chromium.person(width, true), portal());
		klara.arrives("klara", path + "/befangen");
		klara.looks("bias-own");
		klara.page().navigate(portal() + path + "/unterlagen");
		klara.looks("bias-kept-out");
		Clerk tom = new Clerk(chromium.person(width, true), portal());
		tom.arrives("tom", path + "/befangen");
		tom.looks("bias");
		tom.presses("Befangenheit anzeigen");
		tom.looks("bias-problems");
		tom.page().getByText("Mitwirkung prüfen").click();
		tom.presses("Mitwirkung zulassen");
		tom.looks("bias-clearing");

		assertThat(klara.page().locator("main").innerText()).contains("heißt wie die Person");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void clerksSeeACaseAsTextAndAsADiagram(int width) {
		String reference = this.city.submit("bewohnerparkausweis", Residents.next());
		Awaitility.await().until(() -> this.city.task(reference) != null);
		Clerk klara = new Clerk(chromium.person(width, true), portal());
		List<String> complaints = new ArrayList<>();
		klara.page().onConsoleMessage((message) -> complaints.add(message.text()));

		klara.arrives("klara", "/faelle/" + reference);
		klara.page().locator(".aw-diagram__sign--now").waitFor();
		klara.looks("case");

		assertThat(klara.page().locator("[data-element-id=Task_ReviewApplication].aw-diagram--now").count()).isOne();
		assertThat(klara.page().locator(".djs-container > svg").boundingBox().height).isGreaterThan(500);
		assertThat(klara.page().locator(".bjs-powered-by").isVisible()).isTrue();
		assertThat(klara.page().locator("#schritte").innerText()).contains("Antrag prüfen und entscheiden");

		this.city.decide(reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.city.task(reference) != null
					&& this.city.task(reference).getTaskDefinitionKey().equals("Task_RecordPosting"));
		klara.page().navigate(portal() + "/faelle/" + reference);
		klara.page().locator("[data-element-id=Task_RecordPosting].aw-diagram--now").waitFor();
		klara.looks("case-block");

		assertThat(klara.page().locator(".aw-diagram__sign--now").count()).isEqualTo(2);
		assertThat(complaints).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void clerksFindACase(int width) {
		String reference = this.city.submit("bewohnerparkausweis",
				Typed.with(Residents.next(), "familyName", "Wiederfinder"));
		Clerk klara = new Clerk(chromium.person(width, true), portal());

		klara.arrives("klara", "/faelle");
		klara.looks("cases");
		klara.page().getByLabel("Aktenzeichen oder Name").fill("WIEDERFINDER");
		klara.presses("Suchen");
		klara.looks("cases-found");

		assertThat(klara.page().locator("tbody").innerText()).contains(reference);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void administratorsReadWhoMayDoWhat(int width) {
		Clerk admin = new Clerk(chromium.person(width, true), portal());

		admin.arrives("admin", "/zustaendigkeiten");

		admin.looks("responsibilities");
		assertThat(admin.page().locator("main").innerText()).contains("Klara Sommer", "Bewohnerparkausweis");
	}

	@Test
	void everyPageIsAccessibleInTheDark() {
		Tour tour = new Tour(chromium.person(screen(1280, 800).setColorScheme(ColorScheme.DARK)), portal());

		tour.passesTheDoors();
		tour.applies();
	}

	@Test
	void everyPageIsAccessibleInEnglish() {
		Tour tour = new Tour(chromium.person(1280, true), portal());
		tour.visits("/?sprache=en", "start");

		tour.passesTheDoors();
		tour.applies();
	}

	/** 400 % on a screen of 1280 x 1024. */
	@Test
	void nothingIsCutOffWhenEnlargedToFourHundredPercent() {
		Tour tour = new Tour(chromium.person(screen(320, 256)), portal());

		tour.passesTheDoors();
		tour.applies();
	}

	@Test
	void everyStateOfACaseIsAccessibleAndItsReceiptPrints() {
		Page page = chromium.person(1280, true);
		Tour tour = new Tour(page, portal(), "vorgang", true);
		String reference = tour.applies();

		printsWithoutNavigation(page, reference);
		tour.visits("/vorgaenge/" + reference, "eingegangen");
		becomes(page, "Ihr Antrag liegt bei der Sachbearbeitung.");
		tour.visits("/vorgaenge/" + reference, "pruefung");
		this.city.decide(reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
		becomes(page, "Ihr Bescheid ist fertig und geht zur Post.");
		tour.visits("/vorgaenge/" + reference, "bescheid");
		this.city.decide(reference, "klara", Map.of("postedOn", "2026-11-17"));
		becomes(page, "Ihr Bescheid ist zur Post gegeben.");
		tour.visits("/vorgaenge/" + reference, "post");
		this.clock.moveTo(LocalDate.of(2026, 12, 22));
		becomes(page, "Ihr Bewohnerparkausweis gilt.");
		tour.visits("/vorgaenge/" + reference, "gilt");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		tour.visits("/vorgaenge/" + reference, "dunkel");
	}

	@Test
	void highContrastKeepsEveryEdge() {
		Page page = chromium.person(screen(1280, 800).setForcedColors(ForcedColors.ACTIVE));

		new Tour(page, portal(), "kontrast", true).visits("/leistungen/bewohnerparkausweis", "leistung");

		assertThat((String) page.locator("main button").first().evaluate("(it) => getComputedStyle(it).borderTopStyle"))
			.isEqualTo("solid");
	}

	@Test
	void theFirstPageIsLightAndTheFollowingAreLighter() throws IOException {
		Page page = chromium.person(1280, true);
		AtomicLong bytes = new AtomicLong();
		CDPSession network = page.context().newCDPSession(page);
		network.on("Network.loadingFinished", (event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
		network.send("Network.enable");

		page.navigate(portal() + "/leistungen/bewohnerparkausweis");
		page.evaluate("document.fonts.ready.then(() => true)");
		long first = bytes.getAndSet(0);
		page.waitForNavigation(() -> page.locator("main form button").first().click());
		page.evaluate("document.fonts.ready.then(() => true)");
		long second = bytes.getAndSet(0);

		assertThat(first).isBetween(20_000L, 130_000L);
		assertThat(second).isBetween(1_000L, 15_000L);
	}

	private static void printsWithoutNavigation(Page page, String reference) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.pdf(new Page.PdfOptions().setPath(Path.of("target/journey/vorgang/eingang.pdf")).setFormat("A4"));
		assertThat(page.locator("body").innerText()).contains(reference, "Lena Maria", "Tübinger Straße", "0711 216-0")
			.doesNotContain("Impressum", "English");
		assertThat(page.locator("nav, footer, button").all()).noneMatch((element) -> element.isVisible());
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private static Browser.NewContextOptions screen(int width, int height) {
		return new Browser.NewContextOptions().setViewportSize(width, height);
	}

	private static void becomes(Page page, String state) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
			page.navigate(page.url().replaceAll("/antraege/(.*)/eingang", "/vorgaenge/$1"));
			assertThat(page.locator("main").innerText()).contains(state);
		});
	}

	private String portal() {
		return "http://localhost:" + this.port;
	}

	/** A page that breaks in every way. */
	@TestConfiguration(proxyBeanMethods = false)
	@Controller
	static class Breakdown {

		@GetMapping("/leistungen/fehler/{status}")
		void fail(@PathVariable int status, HttpServletResponse response) throws IOException {
			response.sendError(status);
		}

	}

}
