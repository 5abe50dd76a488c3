package de.amtswerk.clerk;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks read a case as a whole on one page. */
@CityTest
class CasePageTests {

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion",
			"Keine Gesichtspunkte sprechen dafür.", "reasons", "Ein eigener Stellplatz ist vorhanden.", "hearingWaiver",
			"noDeviationFromFacts");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient database;

	String reference;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@Test
	void showsTheApplicationAsTheCitizenSummedItUp() {
		Page page = open("klara");

		assertThat(page.status()).isEqualTo(200);
		assertThat(section(page, "antrag")).contains("Eingegangen am 17. November 2026", "Vornamen Lena Maria",
				"S-AB 123");
	}

	@Test
	void showsOldAndNewOfACorrection() {
		this.database
			.sql("""
					insert into application (file_reference, version, form, form_hash, answers, received_at, login)
					select file_reference, 2, form, form_hash, replace(answers, 'Lena Maria', 'Lena Marie'), received_at, login
					from application where file_reference = ?""")
			.param(this.reference)
			.update();

		Page page = open("klara");

		assertThat(section(page, "antrag")).contains("Fassung 2 des Antrags", "Lena Marie");
		assertThat(page.html().select("del").eachText()).containsExactly("Lena Maria");
		assertThat(page.html().select("ins").eachText()).containsExactly("Lena Marie");
	}

	@Test
	void showsTheWayOfANoticeToTheCitizen() {
		this.city.complete(this.reference, "klara", GRANT);
		String before = section(open("klara"), "bescheide");
		this.city.complete(this.reference, "klara", Map.of("postedOn", "2026-11-17"));

		String after = section(open("klara"), "bescheide");

		assertThat(before).contains("Erlassen 17. November 2026", "Unterzeichnet von Klara Sommer",
				"gedruckt, noch nicht bei der Post");
		assertThat(after).contains("Zur Post gegeben 17. November 2026", "Bekannt gegeben 21. November 2026",
				"Widerspruchsfrist endet 21. Dezember 2026", "§ 41");
	}

	@Test
	void tellsWhatHappenedInPlainGerman() {
		this.city.complete(this.reference, "klara", GRANT);
		this.city.complete(this.reference, "klara", Map.of("postedOn", "2026-11-17"));

		Page page = open("klara");
		List<String> timeline = page.html().select("section[aria-labelledby=verlauf] li").eachText();

		assertThat(timeline).anyMatch((entry) -> entry.startsWith("Der Antrag ist eingegangen (über das Portal)."))
			.anyMatch((entry) -> entry.matches("Regel angewendet: Gebühr bestimmen.* Regel in Fassung \\d+"))
			.anyMatch((entry) -> entry
				.matches("Erledigt: Antrag prüfen und entscheiden. 17. November 2026, \\d\\d:\\d\\d Uhr, Klara Sommer"))
			.anyMatch((entry) -> entry.startsWith("Geschrieben: "))
			.anyMatch((entry) -> entry.startsWith("Das Schreiben ist am 17. November 2026 zur Post gegeben."));
		assertThat(timeline).filteredOn((entry) -> entry.startsWith("Erledigt: Antrag prüfen")).hasSize(1);
		assertThat(String.join("\n", timeline)).doesNotContain("{", "_");
	}

	@Test
	void saysWhereTheCaseStandsAndWhatIsDue() {
		Page page = open("klara");

		assertThat(section(page, "stand")).contains("Jetzt Antrag prüfen und entscheiden",
				"Sachbearbeitung noch niemand", "Frist: Antrag prüfen und entscheiden 1. Dezember 2026",
				"wartet auf Straßenverkehrsbehörde");
		assertThat(page.link("Antrag prüfen und entscheiden").attr("href"))
			.isEqualTo("/aufgaben/" + this.city.task(this.reference).getId());
	}

	@Test
	void saysWhenTheObjectionPeriodEndsAndWhoseCaseItWas() {
		this.city.complete(this.reference, "klara", GRANT);
		this.city.complete(this.reference, "tom", Map.of("postedOn", "2026-11-17"));

		Page page = open("klara");

		assertThat(section(page, "stand")).contains("Jetzt Widerspruchsfrist endet",
				"Sachbearbeitung zuletzt Klara Sommer", "Widerspruchsfrist 21. Dezember 2026 läuft",
				"Zurzeit ist keine Aufgabe offen");
	}

	@Test
	void listsWhatIsDoneWhatIsNowAndWhatMayCome() {
		this.city.complete(this.reference, "klara", GRANT);

		Page page = open("klara");

		assertThat(steps(page, "Erledigt")).anyMatch((step) -> step.matches("Antrag eingegangen am 17. November.*"))
			.anyMatch((step) -> step.matches("Antrag prüfen und entscheiden am .* Uhr, Klara Sommer"))
			.anyMatch((step) -> step.startsWith("Bescheid drucken (in: Bewilligung bekannt geben) am "));
		assertThat(steps(page, "Jetzt")).singleElement()
			.asString()
			.startsWith("Bescheid zur Post geben (in: Bewilligung bekannt geben) seit 17. November 2026");
		assertThat(steps(page, "Danach möglich")).containsExactly(
				"Bekanntgabe und Fristende bestimmen (in: Bewilligung bekannt geben)",
				"Widerspruchsfrist endet (in: Bewilligung bekannt geben)",
				"Tag kann nicht stimmen (in: Bewilligung bekannt geben)",
				"Bescheid bestandskräftig (in: Bewilligung bekannt geben)", "Geltung des Ausweises endet",
				"Ausweis erteilt und abgelaufen");
	}

	@Test
	void saysWhichAnswerLeadsWhere() {
		Page page = open("klara");

		assertThat(steps(page, "Danach möglich")).contains("Bewilligung erlassen, wenn: Wird der Ausweis erteilt? Ja",
				"Ablehnung zeichnen, wenn: Wird der Ausweis erteilt? Nein", "Ablehnung erlassen, wenn: Gezeichnet? Ja",
				"Bescheid drucken (in: Ablehnung bekannt geben)");
	}

	@Test
	void saysThatAClosedCaseIsClosed() {
		this.city.complete(this.reference, "klara", REFUSE);
		this.city.complete(this.reference, "tom", Map.of("signing", "sign"));
		this.city.complete(this.reference, "klara", Map.of("postedOn", "2026-11-17"));
		this.clock.moveTo(LocalDate.of(2026, 12, 23));
		this.city.runDueJobs();

		Page page = open("klara");

		assertThat(section(page, "stand")).contains("Abgeschlossen Antrag abgelehnt");
		assertThat(section(page, "verlauf")).contains("Der Fall ist abgeschlossen: Antrag abgelehnt.");
		assertThat(steps(page, "Danach möglich")).isEmpty();
	}

	@Test
	void showsADisturbanceAsReported() {
		this.city.decide(this.reference, "klara", GRANT);
		this.runtime.removeVariable(this.city.instance(this.reference).getId(), "validUntil");
		this.city.exhaustRetries(this.reference);

		Page page = open("klara");

		assertThat(page.text()).contains("Ein Schritt ist gestört, die Störung ist gemeldet. Bewilligung erlassen");
		assertThat(steps(page, "Jetzt")).containsExactly("Bewilligung erlassen");
	}

	@Test
	void handsOutTheDiagramWithItsTokens() {
		Browser klara = clerk("klara");
		Element place = klara.open(path()).html().expectFirst(".aw-drawing");

		HttpResponse<byte[]> diagram = klara.download(place.attr("data-diagram"));

		assertThat(place.attr("data-now")).isEqualTo("Task_ReviewApplication");
		assertThat(place.attr("data-done").split(" ")).contains("Task_DetermineFee", "StartEvent_ApplicationSubmitted");
		assertThat(diagram.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
		assertThat(new String(diagram.body(), StandardCharsets.UTF_8)).contains("BPMNDiagram_1",
				"Antrag prüfen und entscheiden");
	}

	@Test
	void drawsTheBlocksThatTheCaseHasComeTo() {
		Browser klara = clerk("klara");
		this.city.complete(this.reference, "klara", GRANT);

		List<Element> drawings = klara.open(path()).html().select(".aw-drawing");

		assertThat(drawings).hasSize(2);
		assertThat(drawings.get(0).attr("data-now")).isEqualTo("CallActivity_NotifyGrant");
		assertThat(drawings.get(1).selectFirst("h3").text()).isEqualTo("Baustein „Bekanntgabe mit der Post“");
		assertThat(drawings.get(1).attr("data-now")).isEqualTo("Task_RecordPosting");
		assertThat(new String(klara.download(drawings.get(1).attr("data-diagram")).body(), StandardCharsets.UTF_8))
			.contains("Task_RecordPosting");
		assertThat(klara.download(path() + "/ablauf/anzeige-gaststaettenbetrieb").statusCode()).isEqualTo(404);
	}

	@Test
	void doesNotExistForOtherSections() {
		Browser greta = clerk("greta");

		assertThat(greta.open(path()).status()).isEqualTo(404);
		assertThat(greta.download(path() + "/ablauf/bewohnerparkausweis").statusCode()).isEqualTo(404);
	}

	@Test
	void staysClosedToTheBiased() {
		this.reference = this.city
			.apply("bewohnerparkausweis", Typed.with(Residents.next(), "firstNames", "Klara", "familyName", "Sommer"))
			.getBusinessKey();
		Browser klara = clerk("klara");

		assertThat(klara.open(path()).status()).isEqualTo(403);
		assertThat(klara.download(path() + "/ablauf/bewohnerparkausweis").statusCode()).isEqualTo(403);
	}

	@Test
	void recordsWhoHasReadTheCaseAndTellsTheTeamLead() {
		Page forKlara = open("klara");
		this.clock.moveTo(LocalDate.of(2026, 11, 18));
		clerk("klara").open(path() + "/unterlagen");
		clerk("klara").open(path());
		clerk("greta").open(path());

		Page forTom = open("tom");

		assertThat(forKlara.html().select("#gelesen")).isEmpty();
		assertThat(forTom.html().select("section[aria-labelledby=gelesen] li").eachText()).satisfiesExactlyInAnyOrder(
				(read) -> assertThat(read).startsWith("Klara Sommer am 17. November 2026, "),
				(read) -> assertThat(read).startsWith("Klara Sommer am 18. November 2026, "),
				(read) -> assertThat(read).startsWith("Tom Weber am 18. November 2026, "));
	}

	private static List<String> steps(Page page, String heading) {
		return page.html().expectFirst("#schritte").select("h3:matchesOwn(^" + heading + "$) + ol > li").eachText();
	}

	private static String section(Page page, String id) {
		return page.html().expectFirst("section[aria-labelledby=" + id + "]").text();
	}

	private Page open(String name) {
		return clerk(name).open(path());
	}

	private String path() {
		return "/faelle/" + this.reference;
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
