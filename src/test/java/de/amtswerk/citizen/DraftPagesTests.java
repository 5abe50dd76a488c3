package de.amtswerk.citizen;

import java.net.HttpCookie;
import java.time.LocalDate;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.application.Drafts;
import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** An application is filled in page by page, and nothing typed is ever lost. */
@CityTest
class DraftPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Drafts drafts;

	Applicant applicant;

	Browser browser;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
		this.browser = this.applicant.browser();
	}

	@Test
	void tellsStepAndPageInTheTitle() {
		Page first = this.applicant.start();

		Page second = this.applicant.next(first);

		assertThat(first.title()).isEqualTo("Ihre Person – Schritt 1 von 5 – Bewohnerparkausweis – Stadt Stuttgart");
		assertThat(second.title()).startsWith("Ihre Wohnung – Schritt 2 von 5");
		assertThat(second.redirects()).containsExactly(303);
		assertThat(second.html().select("progress").attr("value")).isEqualTo("2");
		assertThat(second.text()).doesNotContain("Zugangscode");
	}

	@Test
	void showsEverythingTypedAgainWhenSomethingIsWrong() {
		Page first = this.applicant.start();

		Page again = this.browser.send(first, Applicant.NEXT, Map.of("firstNames", "Lena", "familyName", "",
				"birthDate", "31.2.1985", "email", "lena@", "phone", "0711 12345"));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.title()).startsWith("Fehler: Ihre Person");
		assertThat(again.input("firstNames")).isEqualTo("Lena");
		assertThat(again.input("birthDate")).isEqualTo("31.2.1985");
		assertThat(again.input("email")).isEqualTo("lena@");
		assertThat(again.input("phone")).isEqualTo("0711 12345");
	}

	@Test
	void leadsFromTheSummaryToEveryFieldThatIsWrong() {
		Page first = this.applicant.start();

		Page again = this.browser.send(first, Applicant.NEXT, Map.of("birthDate", "gestern", "email", "lena@"));

		Element summary = again.html().expectFirst("#problems");
		assertThat(summary.hasAttr("autofocus")).isTrue();
		assertThat(summary.attr("tabindex")).isEqualTo("-1");
		assertThat(again.problems()).containsExactly("#familyName", "#birthDate", "#email");
		assertThat(again.problems()).allSatisfy((target) -> {
			Element field = again.html().expectFirst(target);
			assertThat(field.attr("aria-invalid")).isEqualTo("true");
			assertThat(field.attr("aria-describedby").split(" ")).contains(target.substring(1) + "-error")
				.allSatisfy((id) -> assertThat(again.html().getElementById(id)).isNotNull());
		});
	}

	@Test
	void savesWhatIsRightAlsoWhileSomethingIsWrong() {
		Page first = this.applicant.start();

		this.browser.send(first, Applicant.NEXT, Map.of("familyName", "Nguyễn", "birthDate", "gestern"));

		Page later = this.browser.open(first.path());
		assertThat(later.input("familyName")).isEqualTo("Nguyễn");
		assertThat(later.problems()).isEmpty();
	}

	@Test
	void goesBackWithoutLosingAnything() {
		Page second = this.applicant.next(this.applicant.start());

		Page first = this.browser.follow(second, "Zurück");

		assertThat(first.title()).startsWith("Ihre Person");
		assertThat(first.input("familyName")).isEqualTo(this.applicant.typed().get("familyName"));
		assertThat(this.browser.follow(first, "Zurück").path()).isEqualTo("/leistungen/bewohnerparkausweis");
	}

	@Test
	void ignoresWhatTheFormDoesNotAsk() {
		Page first = this.applicant.start();

		Page second = this.browser.send(first, Applicant.NEXT, Map.of("familyName", "Müller", "birthDate", "24.12.1985",
				"decision", "grant", "feeInCents", "0", "street", "Schloßplatz"));

		assertThat(second.title()).startsWith("Ihre Wohnung");
		assertThat(this.drafts.find(first.path().split("/")[2]).orElseThrow().answers()).containsOnlyKeys("familyName",
				"birthDate");
	}

	@Test
	void saysThatTheFormHasChangedAndKeepsTheInput() {
		Page first = this.applicant.start();

		Page again = this.browser.send(first, Applicant.NEXT,
				Map.of("familyName", "Müller", "birthDate", "24.12.1985", "formular-fassung", "die von gestern"));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("Das Formular wurde inzwischen geändert. Bitte prüfen Sie Ihre Angaben.");
		assertThat(again.input("familyName")).isEqualTo("Müller");
		assertThat(this.applicant.next(again).title()).startsWith("Ihre Wohnung");
	}

	@Test
	void knowsOnlyThePagesOfTheForm() {
		String reference = this.applicant.start().path().split("/")[2];

		Page page = this.browser.open("/antraege/" + reference + "/geheimnis");

		assertThat(page.status()).isEqualTo(404);
		assertThat(page.text()).contains("Diese Seite gibt es nicht");
	}

	@Test
	void takesWhoComesBackToTheFirstOpenPage() {
		String reference = this.applicant.next(this.applicant.start()).path().split("/")[2];

		Page page = this.browser.open("/antraege/" + reference);

		assertThat(page.title()).startsWith("Ihre Wohnung");
		assertThat(page.problems()).isEmpty();
	}

	@Test
	void needsNoSessionAndPutsNoSecretIntoAnAddress() {
		Page check = this.applicant.complete();

		HttpCookie access = this.browser.cookies()
			.stream()
			.filter((cookie) -> cookie.getName().startsWith("zugang-"))
			.findFirst()
			.orElseThrow();
		assertThat(access.isHttpOnly()).isTrue();
		assertThat(access.getPath()).isEqualTo("/");
		assertThat(access.getMaxAge()).as("until the browser closes").isEqualTo(-1);
		assertThat(this.browser.cookies()).extracting(HttpCookie::getName).doesNotContain("JSESSIONID").hasSize(2);
		assertThat(check.html().select("[href], [action]").outerHtml()).doesNotContain(access.getValue());
	}

}
