package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks find the cases of their section, open and closed. */
@CityTest
class CaseListPageTests {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	RuntimeService runtime;

	@BeforeEach
	void itIsNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
	}

	@Test
	void findsANameInAnySpelling() {
		String reference = appliedBy("Zoë Ända", "Grünewald-Škoda");
		Browser klara = clerk("klara");

		for (String typed : List.of("Gruenewald Skoda", "GRÜNEWALD", "Zoe Aenda Gruenewald-Škoda")) {
			assertThat(references(search(klara, typed))).as(typed).containsExactly(reference);
		}
	}

	@Test
	void findsAFileReferenceHoweverItIsTyped() {
		String reference = appliedBy("Ida", "Aktenzeichner");
		Browser klara = clerk("klara");

		Page found = search(klara, reference.replace("-", "").toLowerCase());

		assertThat(references(found)).containsExactly(reference);
		assertThat(klara.follow(found, reference).text()).contains("Ida", "Aktenzeichner");
	}

	@Test
	void findsClosedCasesAsWellAsOpenOnes() {
		String open = appliedBy("Otto", "Zustandsmann");
		String closed = appliedBy("Zora", "Zustandsmann");
		this.runtime.deleteProcessInstance(this.city.instance(closed).getId(), "Test");
		Browser klara = clerk("klara");

		Page both = search(klara, "Zustandsmann");

		assertThat(references(both)).containsExactly(open, closed);
		assertThat(both.html().select("tbody tr").eachText().get(1)).endsWith("abgeschlossen am 17.11.2026");
		assertThat(references(klara.open(both.path() + "&stand=offen"))).containsExactly(open);
		assertThat(references(klara.open(both.path() + "&stand=abgeschlossen"))).containsExactly(closed);
	}

	@Test
	void countsACaseAsClosedWhenItsProcessEndsByItself() {
		String reference = appliedBy("Ende", "Vonselbst");
		this.city.complete(reference, "klara",
				Map.of("decision", "refuse", "discretion", "Keine Gesichtspunkte sprechen dafür.", "reasons",
						"Ein eigener Stellplatz ist vorhanden.", "hearingWaiver", "noDeviationFromFacts"));
		this.city.complete(reference, "tom", Map.of("signing", "sign"));
		this.city.complete(reference, "klara", Map.of("postedOn", "2026-11-17"));
		Browser klara = clerk("klara");
		String before = search(klara, "Vonselbst").text();
		this.clock.moveTo(LocalDate.of(2026, 12, 23));
		this.city.runDueJobs();

		assertThat(before).doesNotContain("abgeschlossen am");
		assertThat(search(klara, "Vonselbst").text()).contains("abgeschlossen am 23.12.2026");
	}

	@Test
	void keepsNamesOutOfAddresses() {
		appliedBy("Geheim", "Niemandskind");
		Browser klara = clerk("klara");

		Page found = search(klara, "Niemandskind");

		assertThat(found.input("begriff")).isEqualTo("Niemandskind");
		assertThat(klara.trail().replaceAll("(?m)^[^h].*$", "")).doesNotContainIgnoringCase("niemandskind");
	}

	@Test
	void findsNothingOfOtherSections() {
		String reference = appliedBy("Fremd", "Sachgebietler");
		Browser greta = clerk("greta");

		assertThat(references(search(greta, "Sachgebietler"))).isEmpty();
		assertThat(references(search(greta, reference))).isEmpty();
		assertThat(references(greta.open("/faelle?leistung=bewohnerparkausweis"))).isEmpty();
	}

	@Test
	void hidesCasesFromTheBiasedAndShowsThemToColleagues() {
		String namesake = appliedBy("Klara", "Sommer");
		String declared = appliedBy("Tante", "Sommerlich");
		Browser klara = clerk("klara");
		klara.send(klara.open("/faelle/" + declared + "/befangen"), "Befangenheit anzeigen",
				Map.of("reason", "Meine Tante."));

		assertThat(references(search(klara, "Sommer"))).doesNotContain(namesake, declared);
		assertThat(references(search(clerk("tom"), "Sommer"))).contains(namesake, declared);
	}

	@Test
	void turnsPagesWithoutLosingOrRepeatingACase() {
		List<String> all = new ArrayList<>();
		for (int number = 0; number < 30; number++) {
			all.add(this.city.submit("bewohnerparkausweis",
					Typed.with(Residents.next(), "familyName", "Seitenwender", "firstNames", "Ina")));
		}
		Browser klara = clerk("klara");

		Page first = search(klara, "Seitenwender");
		Page second = klara.follow(first, "Weitere Fälle");

		assertThat(references(first)).hasSize(25);
		assertThat(references(second)).hasSize(5).doesNotContainAnyElementsOf(references(first));
		assertThat(all).containsAll(references(first)).containsAll(references(second));
		Page newest = klara.open("/faelle?von=2026-11-17&bis=2026-11-17");
		assertThat(references(klara.follow(newest, "Weitere Fälle"))).doesNotContainAnyElementsOf(references(newest));
	}

	private String appliedBy(String firstNames, String familyName) {
		return this.city
			.apply("bewohnerparkausweis",
					Typed.with(Residents.next(), "firstNames", firstNames, "familyName", familyName))
			.getBusinessKey();
	}

	private static Page search(Browser clerk, String typed) {
		return clerk.send(clerk.open("/faelle"), "Suchen", Map.of("begriff", typed));
	}

	private static List<String> references(Page page) {
		return page.html().select("tbody tr a").eachText();
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
