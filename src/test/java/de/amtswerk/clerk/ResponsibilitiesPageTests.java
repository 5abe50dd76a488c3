package de.amtswerk.clerk;

import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Page;
import de.amtswerk.staff.Jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators read who may do what, and it is what the engine allows. */
@CityTest
class ResponsibilitiesPageTests {

	@LocalServerPort
	int port;

	@Autowired
	Jurisdiction jurisdiction;

	@Test
	void namesPeopleWithRoleAndSection() {
		Page page = open("admin");

		assertThat(page.status()).isEqualTo(200);
		assertThat(row(page, "Klara Sommer").text()).contains("klara", "Sachbearbeitung", "Straßenverkehrsbehörde");
		assertThat(row(page, "Dana Wolf").text()).contains("Prozessgestaltung", "keines");
	}

	@Test
	void namesTheServicesOfASection() {
		Element section = open("admin").html()
			.select("[aria-labelledby=leistungen] tr")
			.stream()
			.filter((row) -> row.text().startsWith("Straßenverkehrsbehörde"))
			.findFirst()
			.orElseThrow();

		assertThat(section.text()).contains("Bewohnerparkausweis");
		assertThat(this.jurisdiction.makesWorkFor("klara", "bewohnerparkausweis")).isTrue();
	}

	@Test
	void isClosedToEverybodyElse() {
		assertThat(open("klara").status()).isEqualTo(403);
		assertThat(open("tom").status()).isEqualTo(403);
	}

	private Page open(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser.open("/zustaendigkeiten");
	}

	private static Element row(Page page, String name) {
		return page.html()
			.select("tr")
			.stream()
			.filter((row) -> row.select("th").eachText().contains(name))
			.findFirst()
			.orElseThrow();
	}

}
