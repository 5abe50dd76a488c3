package de.amtswerk.citizen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What is on offer is described in plain words and can be started at once. */
@CityTest
class ServicePagesTests {

	@LocalServerPort
	int port;

	Browser browser;

	@BeforeEach
	void somebodyOpensABrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void offersEveryServiceWithOneSentence() {
		Page start = this.browser.open("/");

		assertThat(start.status()).isEqualTo(200);
		assertThat(start.html().select(".aw-cards").text()).contains("Bewohnerparkausweis", "ohne einen Parkschein")
			.doesNotContain("Ein Anspruch auf einen bestimmten Parkplatz");
		assertThat(start.link("Mein Vorgang").attr("href")).isEqualTo("/vorgaenge");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bewohnerparkausweis", "PARKAUSWEISE", "anwohner", "Parken", "für Bewohner",
			"fuer bewohner", "  ausweis, parkgebiet ", "Parkschein lösen", "parkschein loesen", "parking permit",
			"Parkausweis Drachen" })
	void findsAServiceByWhatPeopleCallIt(String typed) {
		Page found = search(typed);

		assertThat(found.title()).startsWith("Eine Leistung gefunden für „");
		assertThat(found.html().select(".aw-cards a").eachText()).containsExactly("Bewohnerparkausweis");
		assertThat(found.input("suche")).isEqualTo(typed.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Drachensteigen", "ab", "%", "<b>fett</b>", "{0}", "💥", "'" })
	void saysWhatToDoIfNothingIsFound(String typed) {
		Page found = search(typed);

		assertThat(found.status()).isEqualTo(200);
		assertThat(found.html().select("[role=status]").text()).isEqualTo("Nichts gefunden für „" + typed + "“");
		assertThat(found.html().select(".aw-cards")).isEmpty();
		assertThat(found.text()).contains("ein anderes oder kürzeres Wort", "115");
		assertThat(this.browser.follow(found, "alle Leistungen").html().select(".aw-cards li")).isNotEmpty();
	}

	@Test
	void saysWhatOneShouldKnowBeforehand() {
		Page service = this.browser.follow(this.browser.open("/"), "Bewohnerparkausweis");

		assertThat(service.title()).isEqualTo("Bewohnerparkausweis – Stadt Stuttgart");
		assertThat(service.html().select("h2").eachText()).contains("Wer kann den Antrag stellen?", "Was brauchen Sie?",
				"Was kostet es?", "Wie lange dauert es?", "Wer ist zuständig?", "Rechtsgrundlage");
		assertThat(service.html().select("ol li").eachText()).containsExactly("Ihre Person", "Ihre Wohnung",
				"Ihr Fahrzeug", "Ihre Unterlagen (nur wenn nötig)", "Ihre Erklärung", "Angaben prüfen und absenden");
	}

	@Test
	void saysThatAServiceDoesNotExist() {
		Page service = this.browser.open("/leistungen/drachensteigen");

		assertThat(service.status()).isEqualTo(404);
		assertThat(service.text()).contains("Diese Seite gibt es nicht");
	}

	@Test
	void startsAnApplicationWithReferenceAndSecret() {
		Page first = new Applicant(this.port).start();

		assertThat(first.status()).isEqualTo(200);
		assertThat(first.redirects()).containsExactly(303);
		assertThat(first.path()).matches("/antraege/[2-9A-Z]{4}-[2-9A-Z]{4}/person");
		assertThat(first.text()).contains("Bitte notieren Sie Aktenzeichen und Zugangscode",
				first.path().split("/")[2]);
	}

	@Test
	void startsNothingForAServiceThatDoesNotExist() {
		Page service = this.browser.open("/leistungen/bewohnerparkausweis");

		Page answer = this.browser.send(service, "Antrag starten", Map.of("service", "drachensteigen"));

		assertThat(answer.status()).isEqualTo(404);
		assertThat(this.browser.cookies()).noneMatch((cookie) -> cookie.getName().startsWith("zugang-"));
	}

	private Page search(String typed) {
		return this.browser.open("/?suche=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
	}

}
