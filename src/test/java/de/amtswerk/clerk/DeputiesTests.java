package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
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
import de.amtswerk.staff.Deputies;
import de.amtswerk.staff.Deputyship;
import de.amtswerk.staff.Jurisdiction;
import de.amtswerk.worklist.Assignments;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.Listing;
import de.amtswerk.worklist.Outcome;
import de.amtswerk.worklist.View;
import de.amtswerk.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Who is away has a deputy: for some days, for some services, and never for more than the
 * absent person could do.
 */
@CityTest
class DeputiesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

	private static final String PARKING = "bewohnerparkausweis";

	@LocalServerPort
	private int port;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private IdentityService identities;

	@Autowired
	private Deputies deputies;

	@Autowired
	private Jurisdiction jurisdiction;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Journal journal;

	private String reference;

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(TODAY);
		this.reference = this.city.apply(PARKING, Residents.next()).getBusinessKey();
	}

	@AfterEach
	void everybodyIsBack() {
		this.deputies.ofPeople(List.of("klara", "greta", "tom"))
			.forEach((deputyship) -> this.deputies.end(deputyship.id(), "tom"));
	}

	@Test
	void aDeputyTakesWhatTheAbsentHadAndSignsInTheirPlace() {
		this.tasks.setAssignee(task().getId(), "klara");
		away("klara", "tom", Set.of());

		List<Outcome> taken = this.assignments.claim(this.worklist.desk("tom"), List.of(task().getId()));
		String owner = task().getOwner();
		completes("tom");

		assertThat(taken).allMatch(Outcome::isDone);
		assertThat(owner).isEqualTo("klara");
		assertThat(this.runtime.getVariable(this.city.instance(this.reference).getId(), "signatoryName"))
			.isEqualTo("i. V. Tom Weber");
		assertThat(this.journal.entries(this.reference))
			.anySatisfy((entry) -> assertThat(entry.payload()).endsWith(", in Vertretung für klara"));
		assertThat(browser("tom").open("/faelle/" + this.reference).html().select(".aw-timeline li").eachText())
			.filteredOn((line) -> line.contains("Erledigt: Antrag prüfen und entscheiden"))
			.hasSize(1);
	}

	@Test
	void aDeputySeesTheOwnTasksOfTheAbsentInTheirList() {
		this.tasks.setAssignee(task().getId(), "klara");
		Listing own = Listing.of(View.OWN);
		int before = this.worklist.count(this.worklist.desk("tom"), own);

		away("klara", "tom", Set.of());

		assertThat(this.worklist.count(this.worklist.desk("tom"), own)).isGreaterThan(before);
		assertThat(this.worklist.find(this.worklist.desk("tom"), task().getId())).isPresent();
	}

	@Test
	void aDeputyTakesATaskOnItsPageWithoutSayingWhy() {
		this.tasks.setAssignee(task().getId(), "klara");
		away("klara", "tom", Set.of());
		Browser tom = browser("tom");

		Page page = tom.open("/aufgaben/" + task().getId());
		Page taken = tom.send(page, "Übernehmen", Map.of());

		assertThat(page.text()).contains("Sie vertreten Klara Sommer.").doesNotContain("mit Begründung");
		assertThat(taken.html().select("form#aufgabe")).hasSize(1);
		assertThat(task().getOwner()).isEqualTo("klara");
	}

	@Test
	void theAbsentChooseForWhichServicesTheyHaveADeputy() {
		Browser klara = browser("klara");
		Page page = klara.open("/vertretungen");

		klara.send(page, "Vertretung einrichten",
				Map.of("deputy", "tom", "firstDay", "17.11.2026", "lastDay", "17.11.2026", "services", PARKING));

		assertThat(page.html().select("input[name=services][type=checkbox]").eachAttr("value")).contains(PARKING);
		assertThat(this.deputies.ofPeople(List.of("klara"))).extracting(Deputyship::services)
			.containsExactly(Set.of(PARKING));
	}

	@Test
	void aDeputyOfAnotherSectionWorksForTheAbsentOnly() {
		Browser greta = browser("greta");
		int before = greta.open("/faelle/" + this.reference + "/unterlagen").status();
		away("klara", "greta", Set.of(PARKING));

		int then = greta.open("/faelle/" + this.reference + "/unterlagen").status();
		this.assignments.claim(this.worklist.desk("greta"), List.of(task().getId()));
		String owner = task().getOwner();
		completes("greta");

		assertThat(List.of(before, then)).containsExactly(404, 200);
		assertThat(owner).isEqualTo("klara");
		assertThat(this.runtime.getVariable(this.city.instance(this.reference).getId(), "signatoryName"))
			.isEqualTo("i. V. Greta Fuchs");
	}

	@Test
	void aDeputyTakesATaskOnItsPage() {
		away("klara", "greta", Set.of(PARKING));
		Browser greta = browser("greta");

		greta.send(greta.open("/aufgaben/" + task().getId()), "Übernehmen", Map.of());

		assertThat(task().getAssignee()).isEqualTo("greta");
		assertThat(task().getOwner()).isEqualTo("klara");
	}

	@Test
	void theLeadOfAnotherSectionIsNoLeadWhereTheyStandIn() {
		User lena = this.identities.newUser("lena");
		this.identities.saveUser(lena);
		List.of("team-lead", "gaststaetten").forEach((group) -> this.identities.createMembership("lena", group));
		this.tasks.setAssignee(task().getId(), "klara");
		away("klara", "lena", Set.of());

		List<Outcome> handedOut = this.assignments.assign(this.worklist.desk("lena"), List.of(task().getId()), "tom");
		boolean works = this.jurisdiction.covers("lena", PARKING);
		boolean leads = this.jurisdiction.leads("lena", PARKING);
		boolean leadsAtHome = this.jurisdiction.leads("lena", "anzeige-gaststaettenbetrieb");
		this.identities.deleteUser("lena");

		assertThat(List.of(works, leads, leadsAtHome)).containsExactly(true, false, true);
		assertThat(handedOut).extracting(Outcome::refusal).containsExactly("Zuweisen kann nur die Sachgebietsleitung.");
		assertThat(task().getAssignee()).isEqualTo("klara");
	}

	@Test
	void aDeputyForOneServiceGetsNoTaskOfAnother() {
		away("klara", "greta", Set.of("anzeige-gaststaettenbetrieb"));
		Desk greta = this.worklist.desk("greta");

		assertThat(this.worklist.find(greta, task().getId())).isEmpty();
		assertThat(this.jurisdiction.covers("greta", PARKING)).isFalse();
		assertThat(catchThrowable(() -> this.tasks.setAssignee(task().getId(), "greta")))
			.hasMessageContaining("Ihre Vertretung gilt nicht für diese Leistung");
	}

	@Test
	void itHoldsFromTheFirstDayToTheLast() {
		this.deputies.arrange(
				new Deputyship(UUID.randomUUID(), "klara", "greta", TODAY.plusDays(1), TODAY.plusDays(2), Set.of()),
				"tom");

		boolean before = this.jurisdiction.covers("greta", PARKING);
		this.clock.moveTo(TODAY.plusDays(2));
		boolean then = this.jurisdiction.covers("greta", PARKING);
		this.clock.moveTo(TODAY.plusDays(3));
		boolean after = this.jurisdiction.covers("greta", PARKING);

		assertThat(List.of(before, then, after)).containsExactly(false, true, false);
	}

	@Test
	void nobodySignsInPlaceOfSomebodyWhoHasNotAskedThem() {
		this.tasks.setOwner(task().getId(), "klara");

		completes("tom");

		assertThat(this.runtime.getVariable(this.city.instance(this.reference).getId(), "signatoryName"))
			.isEqualTo("Tom Weber");
	}

	@Test
	void aDeputySignsForTheTeamLeadThoughNotOneThemselves() {
		isRefusedBy("klara");
		away("tom", "greta", Set.of());

		List<Outcome> taken = this.assignments.claim(this.worklist.desk("greta"), List.of(task().getId()));

		assertThat(taken).allMatch(Outcome::isDone);
		assertThat(task().getOwner()).isEqualTo("tom");
		completes("greta", Map.of("signing", "sign"));
		assertThat(this.runtime.getVariable(this.city.instance(this.reference).getId(), "signatoryName"))
			.isEqualTo("i. V. Greta Fuchs");
	}

	@Test
	void whoReviewedDoesNotSignByWayOfADeputyshipEither() {
		isRefusedBy("klara");
		away("tom", "klara", Set.of());

		List<Outcome> taken = this.assignments.claim(this.worklist.desk("klara"), List.of(task().getId()));

		assertThat(taken).noneMatch(Outcome::isDone);
		assertThat(task().getAssignee()).isNull();
	}

	@Test
	void aClerkArrangesTheirOwnDeputyAndEndsIt() {
		Browser klara = browser("klara");

		Page page = klara.send(klara.open("/vertretungen"), "Vertretung einrichten",
				Map.of("deputy", "tom", "firstDay", "17.11.2026", "lastDay", "20.11.2026"));
		Page ended = klara.send(page, "Jetzt beenden", Map.of());

		assertThat(page.text()).contains("Tom Weber vertritt Klara Sommer", "vom 17.11.2026 bis 20.11.2026",
				"für alle Leistungen");
		assertThat(ended.text()).contains("Zurzeit ist niemand vertreten.");
	}

	@Test
	void aTeamLeadArrangesForTheSectionAndForNoStranger() {
		Browser tom = browser("tom");
		Page page = tom.open("/vertretungen");

		Page wrong = tom.send(page, "Vertretung einrichten",
				Map.of("person", "klara", "deputy", "klara", "firstDay", "19.11.2026", "lastDay", "20.11.2026"));
		Page reversed = tom.send(wrong, "Vertretung einrichten",
				Map.of("deputy", "greta", "firstDay", "20.11.2026", "lastDay", "19.11.2026"));
		Page right = tom.send(reversed, "Vertretung einrichten", Map.of("lastDay", "20.11.2026"));

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("Niemand vertritt sich selbst");
		assertThat(reversed.text()).contains("Der letzte Tag liegt vor dem ersten.");
		assertThat(right.text()).contains("Greta Fuchs vertritt Klara Sommer");
		assertThat(page.html().select("select[name=person] option[value=admin]")).isEmpty();
	}

	private void away(String person, String deputy, Set<String> services) {
		this.deputies.arrange(new Deputyship(UUID.randomUUID(), person, deputy, TODAY, TODAY, services), "tom");
	}

	private Task task() {
		return this.city.task(this.reference);
	}

	private void isRefusedBy(String clerk) {
		this.city.complete(this.reference, clerk, Map.of("decision", "refuse", "reasons", "Es gibt einen Stellplatz.",
				"discretion", "Keine Gesichtspunkte sprechen dafür.", "hearingWaiver", "noDeviationFromFacts"));
	}

	private void completes(String clerk) {
		completes(clerk, Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
	}

	private void completes(String clerk, Map<String, Object> answers) {
		this.identities.setAuthentication(clerk, List.copyOf(this.jurisdiction.groups(clerk)));
		try {
			this.tasks.claim(task().getId(), clerk);
			this.tasks.complete(task().getId(), answers);
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	private Browser browser(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
