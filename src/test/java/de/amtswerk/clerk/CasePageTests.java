package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks read a case as a whole on one page. */
@CityTest
class CasePageTests {

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

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

	private static String section(Page page, String id) {
		return page.html().expectFirst("section[aria-labelledby=" + id + "]").text();
	}

	private Page open(String name) {
		return clerk(name).open("/faelle/" + this.reference);
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
