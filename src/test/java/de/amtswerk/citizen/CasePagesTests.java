package de.amtswerk.citizen;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.notice.CorrectionOrder;
import de.amtswerk.notice.Corrections;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever applied has a receipt, sees where the case stands, and reads the notice. */
@CityTest
class CasePagesTests {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	Notices notices;

	@Autowired
	Corrections corrections;

	Applicant applicant;

	Browser browser;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
		this.browser = this.applicant.browser();
	}

	@Test
	void confirmsTheApplicationWithAllItsAnswers() {
		Page receipt = this.applicant.submit();

		assertThat(receipt.title()).startsWith("Ihr Antrag ist eingegangen");
		assertThat(receipt.text()).contains("Eingegangen am 17. November 2026 um 10:00 Uhr", reference(receipt),
				"Was als Nächstes passiert", this.applicant.typed().get("familyName"), "S-AB 123");
	}

	@Test
	void saysWhereTheCaseStandsInPlainWords() {
		Page receipt = this.applicant.submit();
		this.city.runDueJobs();

		Page status = this.browser.follow(receipt, "Zu meinem Vorgang");

		assertThat(status.path()).isEqualTo("/vorgaenge/" + reference(receipt));
		assertThat(status.text()).contains("Ihr Antrag liegt bei der Sachbearbeitung.", "Was als Nächstes passiert",
				"17. November 2026", "0711 216-0");
		assertThat(status.text()).doesNotContain("Bescheid ansehen");
	}

	@Test
	void leadsToTheDraftWhileNothingIsSubmitted() {
		Page second = this.applicant.next(this.applicant.start());

		Page status = this.browser.open("/vorgaenge/" + reference(second));

		assertThat(status.title()).startsWith("Ihre Wohnung");
	}

	@Test
	void showsACourtesyCopyOfTheNoticeAndItsDates() {
		String reference = granted(this.applicant);
		this.city.complete(reference, "klara", Map.of("postedOn", "2026-11-17"));

		Page status = this.browser.open("/vorgaenge/" + reference);
		HttpResponse<byte[]> copy = this.browser.download(status.link("Bescheid ansehen (PDF)").attr("href"));

		assertThat(status.text()).contains("Rechtlich gilt der Bescheid, den Sie mit der Post bekommen.",
				"Zur Post gegeben am 17. November 2026", "Gilt als bekannt gegeben am 21. November 2026",
				"Widerspruch möglich bis 21. Dezember 2026");
		assertThat(copy.headers().map()).containsEntry("content-type", List.of("application/pdf"))
			.containsEntry("content-disposition", List.of("inline; filename=\"Bescheid-" + reference + ".pdf\""))
			.containsEntry("x-content-type-options", List.of("nosniff"));
		assertThat(new String(copy.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
	}

	@Test
	void leadsFromACorrectedNoticeToTheVersionThatCounts() {
		String reference = granted(this.applicant);
		Notice first = this.notices.ofCase(reference).get(0);
		Notice corrected = this.corrections.issue(new CorrectionOrder(first.id(), Map.of("plate1", "S-AB 132"),
				"Zwei Ziffern waren vertauscht.", "klara", "Klara Sommer", null));

		Page status = this.browser.open("/vorgaenge/" + reference);
		byte[] copy = this.browser.download("/vorgaenge/" + reference + "/bescheide/" + corrected.id()).body();

		assertThat(status.text()).containsSubsequence("Berichtigt am 17. November 2026.", "Zur berichtigten Fassung",
				"Berichtigte Fassung: Bewilligung", "Was berichtigt ist: Zwei Ziffern waren vertauscht.",
				"Bescheid erlassen", "Berichtigte Fassung fertig");
		assertThat(status.html().select(status.link("Zur berichtigten Fassung").attr("href")).text())
			.startsWith("Berichtigte Fassung: Bewilligung");
		assertThat(copy).isEqualTo(this.notices.pdf(corrected.id()));
	}

	@Test
	void handsOutNoNoticeOfAnotherCase() {
		String reference = granted(this.applicant);
		String copy = this.browser.open("/vorgaenge/" + reference).link("Bescheid ansehen (PDF)").attr("href");
		Applicant neighbour = new Applicant(this.port);
		String other = reference(neighbour.submit());

		Page through = neighbour.browser().open(copy);
		Page around = neighbour.browser().open(copy.replace(reference, other));

		assertThat(through.path()).isEqualTo("/vorgaenge?aktenzeichen=" + reference);
		assertThat(around.status()).isEqualTo(404);
	}

	private String granted(Applicant applicant) {
		String reference = reference(applicant.submit());
		this.city.runDueJobs();
		this.city.complete(reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
		return reference;
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

}
