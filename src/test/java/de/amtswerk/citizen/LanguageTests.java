package de.amtswerk.citizen;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads no German finds the way in English; what counts in law stays German. */
@CityTest
class LanguageTests {

	@LocalServerPort
	int port;

	Browser browser;

	@BeforeEach
	void somebodyOpensABrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void staysEnglishOnceChosen() {
		Page english = this.browser.follow(this.browser.open("/"), "English");

		Page next = this.browser.open("/vorgaenge");

		assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
		assertThat(english.title()).isEqualTo("Services – City of Stuttgart");
		assertThat(next.title()).isEqualTo("My case – City of Stuttgart");
		assertThat(this.browser.cookies()).filteredOn((cookie) -> cookie.getName().equals("amtswerk-sprache"))
			.singleElement()
			.matches((cookie) -> cookie.isHttpOnly());
		assertThat(this.browser.follow(next, "Deutsch").title()).isEqualTo("Mein Vorgang – Stadt Stuttgart");
	}

	@Test
	void keepsThePlaceWhenTheLanguageChanges() {
		Page german = this.browser.open("/vorgaenge?aktenzeichen=7K3M-9QXW");

		Page english = this.browser.follow(german, "English");

		assertThat(english.text()).contains("Please enter your file reference");
		assertThat(english.input("aktenzeichen")).isEqualTo("7K3M-9QXW");
	}

	@Test
	void marksWhatStaysGerman() {
		this.browser.open("/?sprache=en");

		Document service = this.browser.open("/leistungen/bewohnerparkausweis").html();

		assertThat(service.text()).contains("the official language is German");
		assertThat(service.select("main [lang=de]").eachText()).contains("Bewohnerparkausweis", "Ihre Person",
				"§ 6a Absatz 5a StVG, § 45 Absatz 1b Nummer 2a StVO");
		service.select("[lang=de]").remove();
		assertThat(service.select("main").text()).doesNotContainPattern("[äöüÄÖÜß§]");
	}

	@Test
	void asksInGermanWithinAnEnglishFrame() {
		Applicant applicant = new Applicant(this.port);
		applicant.browser().open("/?sprache=en");
		Page service = applicant.browser().open("/leistungen/bewohnerparkausweis");

		Page first = applicant.browser().send(service, "Start application", Map.of());

		assertThat(first.title()).isEqualTo("Ihre Person – Step 1 of 5 – Bewohnerparkausweis – City of Stuttgart");
		assertThat(first.html().select("form[lang=de] label").eachText()).contains("Familienname",
				"Telefonnummer - optional");
		assertThat(first.html().select("form [lang=en]").eachText()).contains("- optional", "Save and continue");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr", "de", "", "../en", "en_US" })
	void speaksGermanWhateverElseIsAsked(String language) {
		Page page = this.browser.open("/?sprache=" + language);

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.html().select("html").attr("lang")).isEqualTo("de");
	}

	@Test
	void tellsErrorsInEnglishToo() {
		this.browser.open("/?sprache=en");

		Page missing = this.browser.open("/leistungen/drachensteigen");

		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.text()).contains("This page does not exist", "What you can do");
	}

}
