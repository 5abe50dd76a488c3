package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.casefile.Journal;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.letter.PdfText;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;
import de.amtswerk.staff.Deputies;
import de.amtswerk.staff.Deputyship;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks correct what is obviously wrong in a notice, and see it before it goes out. */
@CityTest
class CorrectionPageTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

	private static final String LOOK = "Vorschau ansehen";

	private static final String ISSUE = "Berichtigte Fassung erlassen";

	private static final String POST = "Tag eintragen";

	private static final String WHY = "Im Kennzeichen waren zwei Ziffern vertauscht.";

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern.", "reasons", "Sie haben eine Gerage.", "hearingWaiver",
			"noDeviationFromFacts");

	@LocalServerPort
	int port;

	@Autowired
	City city;

	@Autowired
	MovableClock clock;

	@Autowired
	Notices notices;

	@Autowired
	Deputies deputies;

	@Autowired
	Journal journal;

	String reference;

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(TODAY);
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@Test
	void leadsFromTheCaseToTheCorrectedVersion() {
		granted();
		Browser klara = person("klara");
		Page page = klara.follow(klara.open("/faelle/" + this.reference),
				"Berichtigen: Bewilligung: Ihr Bewohnerparkausweis");

		Page preview = klara.send(page, LOOK, Map.of(plate(page), "S-AB 132", "reason", WHY));
		Page after = klara.send(preview, ISSUE, Map.of());

		assertThat(page.text()).contains("keine Berichtigung, sondern Rücknahme oder Widerruf (§§ 48, 49 LVwVfG)");
		assertThat(preview.html().select("figure details").text()).contains("Berichtigte Fassung des Bescheids", WHY,
				"S-AB 132", "Klara Sommer");
		assertThat(after.path()).isEqualTo("/faelle/" + this.reference);
		assertThat(section(after, "bescheide")).containsSubsequence("Berichtigt am 17. November 2026",
				"Berichtigte Fassung: Bewilligung", "Was berichtigt ist: " + WHY, "noch nicht gedruckt",
				"eine Berichtigung entscheidet nicht neu");
		assertThat(section(after, "verlauf")).contains(
				"Berichtigt: Bewilligung: Ihr Bewohnerparkausweis (Fassung vom 17. November 2026). 17. November 2026");
		assertThat(after.html().select("a[aria-label^=Berichtigen]")).hasSize(1);
		assertThat(printed()).contains("S-AB 132", WHY);
	}

	@Test
	void opensTheDraftAsPdf() {
		granted();
		Browser klara = person("klara");
		Page preview = previewed(klara);

		Page pdf = klara.send(preview, "Entwurf als PDF öffnen", Map.of());

		assertThat(pdf.status()).isEqualTo(200);
		assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(this.notices.ofCase(this.reference)).hasSize(1);
	}

	@Test
	void keepsWhatIsTypedWhenSomethingIsMissingOrCannotBePrinted() {
		granted();
		Browser klara = person("klara");
		Page page = open(klara);
		String plate = plate(page);

		Page withoutReason = klara.send(page, LOOK, Map.of(plate, "S-AB 132"));
		Page unchanged = klara.send(page, LOOK, Map.of(plate, "S-AB 123", "reason", WHY));
		Page unprintable = klara.send(page, LOOK, Map.of(plate, "S-AB 🚗", "reason", WHY));
		Page without = klara.send(page, LOOK, Map.of(plate, "", "reason", WHY));

		assertThat(withoutReason.status()).isEqualTo(422);
		assertThat(withoutReason.problems()).containsExactly("#reason");
		assertThat(withoutReason.input(plate)).isEqualTo("S-AB 132");
		assertThat(unchanged.status()).isEqualTo(422);
		assertThat(unchanged.text()).contains("Sie haben noch nichts geändert.");
		assertThat(unchanged.input("reason")).isEqualTo(WHY);
		assertThat(unprintable.status()).isEqualTo(422);
		assertThat(unprintable.input(plate)).isEqualTo("S-AB 🚗");
		assertThat(without.text()).contains("Eine Angabe wegzulassen ist keine Berichtigung");
		assertThat(this.notices.ofCase(this.reference)).hasSize(1);
	}

	@Test
	void losesNothingWhenTheSessionHasEnded() {
		granted();
		Browser klara = person("klara");
		Page page = open(klara);
		klara.loseSession();

		Page login = klara.send(page, LOOK, Map.of(plate(page), "S-AB 132", "reason", WHY));
		Page back = klara.send(login, "Anmelden", Map.of("username", "klara", "password", "demo"));
		Page seen = klara.send(back, LOOK, Map.of());

		assertThat(back.path()).startsWith(path());
		assertThat(back.input("reason")).isEqualTo(WHY);
		assertThat(back.text()).contains("noch nicht abgeschickt");
		assertThat(seen.input(plate(page))).isEqualTo("S-AB 132");
	}

	@Test
	void issuesOnlyWhatWasSeenInThePreview() {
		granted();
		Browser klara = person("klara");
		Page preview = previewed(klara);

		Page unseen = klara.send(preview, ISSUE, Map.of(plate(preview), "S-AB 231"));
		Page after = klara.send(unseen, ISSUE, Map.of());

		assertThat(unseen.status()).isEqualTo(422);
		assertThat(unseen.text()).contains("noch nicht in der Vorschau gesehen");
		assertThat(unseen.html().select("figure details").text()).contains("S-AB 231");
		assertThat(after.path()).isEqualTo("/faelle/" + this.reference);
		assertThat(printed()).contains("S-AB 231");
	}

	@Test
	void pressingTwiceCorrectsOnce() {
		granted();
		Browser klara = person("klara");
		Page preview = previewed(klara);
		klara.send(preview, ISSUE, Map.of());

		Page again = klara.send(preview, ISSUE, Map.of());

		assertThat(again.path()).isEqualTo("/faelle/" + this.reference);
		assertThat(this.notices.ofCase(this.reference)).hasSize(2);
	}

	@Test
	void theSecondOfTwoReadsWhoWasFasterAndKeepsTheText() {
		granted();
		Browser klara = person("klara");
		Browser tom = person("tom");
		Page hers = previewed(klara);
		Page his = previewed(tom);
		klara.send(hers, ISSUE, Map.of());

		Page late = tom.send(his, ISSUE, Map.of());
		Page later = tom.open(hers.path());

		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("Klara Sommer hat diese Fassung am 17. November 2026 berichtigt.");
		assertThat(late.input("reason")).isEqualTo(WHY);
		assertThat(late.html().select("button[formaction]")).isEmpty();
		assertThat(later.text()).contains("Klara Sommer hat diese Fassung");
		assertThat(later.html().select("textarea")).isEmpty();
		assertThat(this.notices.ofCase(this.reference)).hasSize(2);
	}

	@Test
	void whatTheLeadHasSignedOnlyTheLeadCorrects() {
		refused();
		Browser klara = person("klara");
		Browser tom = person("tom");
		Page his = open(tom);

		Page hers = open(klara);
		Page preview = tom.send(his, LOOK, Map.of(reasons(his), "Sie haben eine Garage.", "reason", "Tippfehler."));
		tom.send(preview, ISSUE, Map.of());

		assertThat(hers.text()).contains("nur, wer die Rolle Sachgebietsleitung hat");
		assertThat(hers.html().select("textarea")).isEmpty();
		assertThat(printed()).contains("Sie haben eine Garage.", "Tom Weber");
	}

	@Test
	void aDeputyOfTheLeadSignsInTheirPlace() {
		refused();
		this.deputies.arrange(new Deputyship(UUID.randomUUID(), "tom", "klara", TODAY, TODAY, Set.of()), "tom");
		Browser klara = person("klara");
		Page page = open(klara);

		Page preview = klara.send(page, LOOK, Map.of(reasons(page), "Sie haben eine Garage.", "reason", "Tippfehler."));
		Page after = klara.send(preview, ISSUE, Map.of());
		this.deputies.all().forEach((deputyship) -> this.deputies.end(deputyship.id(), "tom"));

		assertThat(printed()).contains("i. V. Klara Sommer");
		assertThat(section(after, "verlauf")).containsPattern("Berichtigt: .* Klara Sommer für Tom Weber");
	}

	@Test
	void whoPostsTheCorrectedVersionRecordsTheDay() {
		granted();
		Browser klara = person("klara");
		Page corrected = klara.send(previewed(klara), ISSUE, Map.of());
		this.city.runDueJobs();
		Page page = klara.follow(klara.open("/faelle/" + this.reference),
				"Tag der Post eintragen: Berichtigte Fassung: Bewilligung: Ihr Bewohnerparkausweis");

		Page tooEarly = klara.send(page, POST, Map.of("postedOn", "16.11.2026"));
		String kept = tooEarly.input("postedOn");
		Page after = klara.send(tooEarly, POST, Map.of("postedOn", "17.11.2026"));
		Page again = klara.open(page.path());

		assertThat(corrected.text()).contains("Berichtigte Fassung zur Post geben und den Tag eintragen");
		assertThat(page.html().select("h1").text()).isEqualTo("Berichtigte Fassung zur Post geben");
		assertThat(tooEarly.status()).isEqualTo(422);
		assertThat(kept).isEqualTo("16.11.2026");
		assertThat(section(after, "bescheide")).contains("Zur Post gegeben 17. November 2026");
		assertThat(section(after, "verlauf")).contains("Das Schreiben ist am 17. November 2026 zur Post gegeben.",
				"Die Wiedervorlage vom 17. November 2026 ist erledigt.");
		assertThat(again.text()).contains("Der Tag ist schon eingetragen");
	}

	@Test
	void doesNotExistForOtherSectionsNorForNoNotice() {
		granted();

		assertThat(person("greta").open(path()).status()).isEqualTo(404);
		assertThat(person("klara").open("/bescheide/" + UUID.randomUUID() + "/berichtigung").status()).isEqualTo(404);
	}

	private Page previewed(Browser clerk) {
		Page page = open(clerk);
		return clerk.send(page, LOOK, Map.of(plate(page), "S-AB 132", "reason", WHY));
	}

	private Page open(Browser clerk) {
		return clerk.open(path());
	}

	private String path() {
		return "/bescheide/" + this.notices.ofCase(this.reference).get(0).id() + "/berichtigung";
	}

	private static String plate(Page page) {
		return page.html().expectFirst("input[value^=S-AB]").attr("name");
	}

	private static String reasons(Page page) {
		return page.html()
			.select("textarea")
			.stream()
			.filter((area) -> area.text().contains("Gerage"))
			.findFirst()
			.orElseThrow()
			.attr("name");
	}

	private String printed() {
		Notice newest = this.notices.ofCase(this.reference).get(1);
		return PdfText.of(this.notices.pdf(newest.id())).replaceAll("[\\s\\u00a0]+", " ");
	}

	private static String section(Page page, String id) {
		return page.html().expectFirst("section[aria-labelledby=" + id + "]").text();
	}

	private void granted() {
		this.city.complete(this.reference, "klara", GRANT);
	}

	private void refused() {
		this.city.complete(this.reference, "klara", REFUSE);
		this.city.complete(this.reference, "tom", Map.of("signing", "sign"));
	}

	private Browser person(String id) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", id, "password", "demo"));
		return browser;
	}

}
