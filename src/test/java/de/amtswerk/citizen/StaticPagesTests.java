package de.amtswerk.citizen;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands at the edge of the portal is always there and says plainly what is the
 * matter.
 */
@CityTest
class StaticPagesTests {

	@LocalServerPort
	int port;

	Browser browser;

	@BeforeEach
	void somebodyOpensABrowser() {
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/impressum, Impressum", "/datenschutz, Datenschutz",
			"/barrierefreiheit, Erklärung zur Barrierefreiheit" })
	void showsWhatTheLawWantsInTheFrameOfTheCity(String page, String title) {
		Page shown = this.browser.open(page);

		assertThat(shown.status()).isEqualTo(200);
		assertThat(shown.html().html()).contains("<title>" + title + " – Stadt Stuttgart</title>",
				"<h1>" + title + "</h1>", "Zum Inhalt springen", "href=\"/barrierefreiheit\"");
	}

	@Test
	void needsNoExceptionFromTheContentSecurityPolicy() {
		Page shown = this.browser.open("/impressum");

		assertThat(shown.html().html()).doesNotContain("<script", "<style", " style=", " onclick=", "http:", "https:");
	}

	@Test
	void takesReportsOfABarrierWithThePageThatHasIt() {
		Page statement = this.browser.follow(this.browser.open("/leistungen/bewohnerparkausweis"), "Barriere melden");

		assertThat(statement.html().select("a[href^=mailto]").attr("href")).startsWith("mailto:")
			.endsWith("?subject=Barriere%20auf%20der%20Seite%20/leistungen/bewohnerparkausweis");
		assertThat(this.browser.open("/barrierefreiheit?seite=Rufen Sie 0900 an".replace(" ", "%20")).text())
			.doesNotContain("0900");
	}

	@ParameterizedTest
	@CsvSource({ "403, Das dürfen Sie nicht öffnen", "404, Diese Seite gibt es nicht", "413, Die Datei ist zu groß",
			"429, Zu viele Versuche", "4xx, Das hat nicht geklappt", "5xx, Bei uns ist ein Fehler aufgetreten" })
	void saysWhatHappenedAndWhatOneCanDo(String error, String heading, @Autowired ThymeleafViewResolver views,
			@Autowired ServletContext portal) throws Exception {
		var response = new MockHttpServletResponse();

		views.resolveViewName("error/" + error, Locale.GERMAN)
			.render(Map.of(), new MockHttpServletRequest(portal), response);

		assertThat(response.getContentAsString()).contains(heading, "Was Sie tun können", "Zum Inhalt springen");
	}

}
