package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.casework.FollowUp;
import de.amtswerk.casework.FollowUps;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.notice.NoticeDraft;
import de.amtswerk.notice.NoticeDrafts;
import de.amtswerk.notice.Provision;
import de.amtswerk.staff.Deputies;
import de.amtswerk.staff.Deputyship;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases come back to clerks on the day on which they are to be looked at again. */
@CityTest
class FollowUpPageTests {

	private static final String SET = "Wiedervorlage anlegen";

	private static final String DUE = "/aufgaben/wiedervorlagen";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

	private static final Map<String, String> FOR_ALL = Map.of("dueOn", "01.12.2026", "what", "Ist der Führerschein da?",
			"forWhom", "section");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	FollowUps followUps;

	@Autowired
	NoticeDrafts drafts;

	@Autowired
	Deputies deputies;

	String reference;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(TODAY);
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@Test
	void bringsACaseBackOnItsDayAndNotBefore() {
		set("klara", FOR_ALL);

		String before = clerk("tom").open(DUE).text();
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		Page onTheDay = clerk("tom").open(DUE);

		assertThat(clerk("tom").open("/aufgaben").html().select("nav a[href=" + DUE + "]").text())
			.matches("Wiedervorlagen \\(\\d+\\)");
		assertThat(before).doesNotContain(this.reference);
		assertThat(line(onTheDay)).contains("1. Dezember 2026", "fällig", "Ist der Führerschein da?",
				"für das Sachgebiet");
		assertThat(onTheDay.link(this.reference).attr("href")).isEqualTo("/faelle/" + this.reference);
	}

	@Test
	void ticksOffWhatIsDoneAndComesBackToTheList() {
		set("klara", FOR_ALL);
		this.clock.moveTo(LocalDate.of(2026, 12, 2));
		Browser tom = clerk("tom");
		Page list = tom.open(DUE);

		Page after = tom.open(tick(tom, list).path());

		assertThat(after.path()).isEqualTo(DUE);
		assertThat(after.text()).doesNotContain(this.reference);
		assertThat(tom.open("/faelle/" + this.reference).html().select("section[aria-labelledby=verlauf]").text())
			.contains("Eine Wiedervorlage ist für den 1. Dezember 2026 angelegt.",
					"Die Wiedervorlage vom 1. Dezember 2026 ist erledigt.");
	}

	@Test
	void showsAtTheCaseAndItsTaskWhatIsToCome() {
		set("klara", FOR_ALL);

		Page atCase = clerk("klara").open("/faelle/" + this.reference);
		Page atTask = clerk("klara").open("/aufgaben/" + this.city.task(this.reference).getId());

		assertThat(section(atCase)).contains("1. Dezember 2026 offen", "Ist der Führerschein da?");
		assertThat(section(atTask)).contains("1. Dezember 2026 offen", "Ist der Führerschein da?");
	}

	@Test
	void keepsWhatIsForOnePersonToThisPersonAndTheirDeputy() {
		set("klara", Typed.with(FOR_ALL, "dueOn", "17.11.2026", "forWhom", "me"));

		String forKlara = clerk("klara").open(DUE).text();
		String forTom = clerk("tom").open(DUE).text();
		UUID deputyship = UUID.randomUUID();
		this.deputies.arrange(new Deputyship(deputyship, "klara", "tom", TODAY, TODAY, Set.of()), "tom");
		String forTomAsDeputy = clerk("tom").open(DUE).text();
		this.deputies.end(deputyship, "tom");

		assertThat(forKlara).contains(this.reference, "für Klara Sommer");
		assertThat(forTom).doesNotContain(this.reference);
		assertThat(forTomAsDeputy).contains(this.reference);
	}

	@Test
	void leavesOutOtherSectionsAndCasesInWhichSomebodyIsBiased() {
		set("klara", Typed.with(FOR_ALL, "dueOn", "17.11.2026"));
		Browser klara = clerk("klara");
		String before = klara.open(DUE).text();
		klara.send(klara.open("/faelle/" + this.reference + "/befangen"), "Befangenheit anzeigen",
				Map.of("reason", "Meine Tante."));

		assertThat(before).contains(this.reference);
		assertThat(klara.open(DUE).text()).doesNotContain(this.reference);
		assertThat(clerk("greta").open(DUE).text()).doesNotContain(this.reference);
		assertThat(clerk("greta").open("/faelle/" + this.reference + "/wiedervorlagen").status()).isEqualTo(404);
	}

	@Test
	void followsUpOnProvisionsThatHaveADay() {
		this.drafts.keep(this.reference, "bewilligung",
				new NoticeDraft("",
						List.of(new Provision("Reichen Sie den Mietvertrag nach.", LocalDate.of(2026, 12, 15)),
								new Provision("Melden Sie jeden Umzug.", null))),
				"klara");

		this.city.complete(this.reference, "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));

		assertThat(this.followUps.of(this.reference)).singleElement()
			.returns(LocalDate.of(2026, 12, 15), FollowUp::dueOn)
			.returns("Ist die Nebenbestimmung erfüllt? Reichen Sie den Mietvertrag nach.", FollowUp::what)
			.returns(null, FollowUp::person);
	}

	@Test
	void asksForADayToComeAndKeepsTheRest() {
		Page refused = set("klara", Typed.with(FOR_ALL, "dueOn", "16.11.2026"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.problems()).containsExactly("#dueOn");
		assertThat(refused.input("what")).isEqualTo("Ist der Führerschein da?");
		assertThat(this.followUps.of(this.reference)).isEmpty();
	}

	private Page set(String name, Map<String, String> typed) {
		Browser browser = clerk(name);
		return browser.send(browser.open("/faelle/" + this.reference + "/wiedervorlagen"), SET, typed);
	}

	/** There may be follow-ups of other cases on the page. */
	private Page tick(Browser browser, Page list) {
		list.html().select("li:has(form):not(:contains(" + this.reference + ")) form").remove();
		return browser.send(list, "Erledigt", Map.of());
	}

	private String line(Page list) {
		return list.html().select("main li:contains(" + this.reference + ")").text();
	}

	private static String section(Page page) {
		return page.html().expectFirst("section[aria-labelledby=wiedervorlagen]").text();
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
