package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
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
import de.amtswerk.letter.PdfText;
import de.amtswerk.notice.NoticeDraft;
import de.amtswerk.notice.NoticeDrafts;
import de.amtswerk.notice.Notices;
import de.amtswerk.notice.Provision;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks see the notice before it is issued, and write what only they can write. */
@CityTest
class DraftPageTests {

	private static final String LOOK = "Bescheid entwerfen und ansehen";

	private static final String UPDATE = "Vorschau aktualisieren";

	private static final Map<String, String> GRANT = Map.of("decision", "grant", "discretion",
			"Gründe gegen den Ausweis sind nicht zu sehen.");

	private static final Map<String, String> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern.", "reasons", "Es gibt einen Stellplatz im Hof.", "hearingWaiver",
			"noDeviationFromFacts");

	@LocalServerPort
	int port;

	@Autowired
	City city;

	@Autowired
	MovableClock clock;

	@Autowired
	TaskService tasks;

	@Autowired
	NoticeDrafts drafts;

	@Autowired
	Notices notices;

	String reference;

	String task;

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
		this.task = this.city.task(this.reference).getId();
	}

	@Test
	void showsTheNoticeThatTheAnswersLeadTo() {
		Browser klara = person("klara");

		Page draft = klara.send(taken(klara), LOOK, REFUSE);

		assertThat(draft.path()).isEqualTo(address());
		assertThat(draft.input("reasons")).isEqualTo("Es gibt einen Stellplatz im Hof.");
		assertThat(preview(draft)).contains("Ihr Antrag auf einen Bewohnerparkausweis wird abgelehnt.",
				"Es gibt einen Stellplatz im Hof.", "Der Vorrang gilt nur Bewohnern.", "Klara Sommer");
		assertThat(draft.html().select("img")).isNotEmpty()
			.allSatisfy((picture) -> assertThat(picture.attr("alt")).startsWith("Seite "));
		byte[] pdf = klara.download(draft.link("Entwurf als PDF öffnen").attr("href")).body();
		assertThat(PdfText.of(pdf)).contains("Es gibt einen Stellplatz im Hof.");
		assertThat(this.notices.ofCase(this.reference)).isEmpty();
	}

	@Test
	void issuesWhatTheClerkHasWrittenWithTextBlocks() {
		Browser klara = person("klara");
		Page draft = klara.send(taken(klara), LOOK, REFUSE);

		Page withBlock = klara.send(draft, "Eigener oder gemieteter Stellplatz einfügen",
				Map.of("reasons", "Zuerst das hier."));
		Page rewritten = klara.send(withBlock, UPDATE,
				Map.of("reasons", withBlock.input("reasons") + "\nUnd zuletzt das."));
		klara.send(klara.follow(rewritten, "Zurück zur Aufgabe"), "Abschließen", Map.of());
		this.city.complete(this.reference, "tom", Map.of("signing", "sign"));

		assertThat(preview(rewritten)).containsSubsequence("Zuerst das hier.", "eigenen oder gemieteten Stellplatz",
				"Und zuletzt das.");
		assertThat(issued()).containsSubsequence("Zuerst das hier.", "eigenen oder gemieteten Stellplatz",
				"Und zuletzt das.", "Tom Weber");
	}

	@Test
	void asksNobodyForTheSameReasonsTwice() {
		Browser klara = person("klara");
		Map<String, String> withoutReasons = Typed.with(REFUSE, "reasons", "");
		Page draft = klara.send(taken(klara), LOOK, withoutReasons);

		Page written = klara.send(draft, UPDATE, Map.of("reasons", "Es gibt einen Stellplatz hinter dem Haus."));
		Page form = klara.follow(written, "Zurück zur Aufgabe");
		Page done = klara.send(form, "Abschließen", Map.of());

		assertThat(form.input("reasons")).isEqualTo("Es gibt einen Stellplatz hinter dem Haus.");
		assertThat(form.input("discretion")).isEqualTo("Der Vorrang gilt nur Bewohnern.");
		assertThat(done.text()).contains("Erledigt: Antrag prüfen und entscheiden");
	}

	@Test
	void keepsProvisionsWithTheDayByWhichTheyAreDue() {
		Browser klara = person("klara");
		Page draft = klara.send(taken(klara), LOOK, GRANT);

		Page withBlock = klara.send(draft, "Überlassungserklärung nachreichen (Beispielwert) einfügen", Map.of());
		Page dated = klara.send(withBlock, UPDATE, Map.of("provisions[1].dueOn", "15.12.2026"));

		assertThat(withBlock.status()).isEqualTo(200);
		assertThat(withBlock.input("provisions[1].text")).contains("S-AB 123");
		assertThat(preview(dated)).contains("Nebenbestimmungen", "Frist: 15.12.2026.");
		assertThat(this.drafts.find(this.reference, "bewilligung").map(NoticeDraft::provisions))
			.hasValueSatisfying((provisions) -> assertThat(provisions).extracting(Provision::dueOn)
				.containsExactly(LocalDate.of(2026, 12, 15)));
	}

	@Test
	void addsARowAndTakesItAwayAndLosesNothing() {
		Browser klara = person("klara");
		Page draft = klara.send(taken(klara), LOOK, GRANT);

		Page one = klara.send(draft, "Nebenbestimmung hinzufügen", Map.of());
		Page two = klara.send(one, "Nebenbestimmung hinzufügen", Map.of("provisions[1].text", "Die erste."));
		Page wrong = klara.send(two, UPDATE,
				Map.of("provisions[2].text", "Die zweite.", "provisions[2].dueOn", "31.02.2027"));

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.problems()).hasSize(1);
		assertThat(wrong.input("provisions[1].text")).isEqualTo("Die erste.");
		assertThat(wrong.input("provisions[2].text")).isEqualTo("Die zweite.");
		assertThat(wrong.input("provisions[2].dueOn")).isEqualTo("31.02.2027");
	}

	@Test
	void saysWhichCharacterCannotBePrinted() {
		Browser klara = person("klara");
		Page draft = klara.send(taken(klara), LOOK, REFUSE);

		Page refused = klara.send(draft, UPDATE, Map.of("reasons", "Ein Auto 🚗 steht dort."));

		assertThat(refused.text()).contains("U+1F697");
		assertThat(refused.input("reasons")).contains("🚗");
	}

	@Test
	void waitsUntilTheAnswersTellWhichNoticeItIs() {
		Browser klara = person("klara");

		Page draft = klara.send(taken(klara), LOOK, Map.of());

		assertThat(draft.text()).contains("steht noch nicht fest");
		assertThat(klara.download(address() + "/entwurf.pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void onlyWhoHasTheTaskWrites() {
		Browser klara = person("klara");
		Page hers = klara.send(taken(klara), LOOK, REFUSE);
		this.tasks.setAssignee(this.task, "tom");

		Page hersNow = klara.open(address());
		Page sent = klara.send(hers, UPDATE, Map.of("reasons", "Von jemand anderem."));

		assertThat(hers.html().select("textarea")).hasSize(1);
		assertThat(hersNow.html().select("textarea")).isEmpty();
		assertThat(preview(hersNow)).contains("wird abgelehnt");
		assertThat(sent.status()).isEqualTo(403);
		assertThat(this.drafts.find(this.reference, "ablehnung")).isEmpty();
		assertThat(person("greta").open(address()).status()).isEqualTo(404);
	}

	@Test
	void theLeadSignsWhatTheDraftShows() {
		this.drafts.keep(this.reference, "ablehnung", new NoticeDraft("Gründe aus dem Entwurf.", List.of()), "klara");
		this.city.complete(this.reference, "klara", Map.<String, Object>copyOf(REFUSE));
		String signing = this.city.task(this.reference).getId();
		Browser tom = person("tom");

		Page task = tom.send(tom.open("/aufgaben/" + signing), "Übernehmen", Map.of());
		Page draft = tom.send(task, LOOK, Map.of());
		tom.send(tom.follow(draft, "Zurück zur Aufgabe"), "Abschließen", Map.of("signing", "sign"));
		this.city.runDueJobs();

		assertThat(preview(draft)).contains("Gründe aus dem Entwurf.", "Tom Weber");
		assertThat(issued()).contains("Gründe aus dem Entwurf.", "Tom Weber");
	}

	@Test
	void theClerkReadsWhyTheLeadHasNotSigned() {
		this.city.complete(this.reference, "klara", Map.<String, Object>copyOf(REFUSE));
		String signing = this.city.task(this.reference).getId();
		Browser tom = person("tom");

		tom.send(tom.send(tom.open("/aufgaben/" + signing), "Übernehmen", Map.of()), "Abschließen",
				Map.of("signing", "return", "returnRemark", "Bitte den Hof beschreiben."));
		this.city.runDueJobs();

		assertThat(person("klara").open("/aufgaben/" + this.city.task(this.reference).getId()).text())
			.contains("Zurückgegeben mit dem Hinweis: Bitte den Hof beschreiben.");
	}

	@Test
	void losesNothingWhenTheSessionHasEnded() {
		Browser klara = person("klara");
		klara.send(taken(klara), LOOK, REFUSE);
		Page page = klara.open(address());

		klara.loseSession();
		Page login = klara.send(page, UPDATE, Map.of("reasons", "Ein langer Text über den Hof."));
		Page back = klara.send(login, "Anmelden", Map.of("username", "klara", "password", "demo"));
		String told = back.html().select("#gespeichert").text();
		Page updated = klara.send(back, UPDATE, Map.of());

		assertThat(login.path()).isEqualTo("/anmelden");
		assertThat(back.path()).startsWith(address());
		assertThat(back.input("reasons")).isEqualTo("Ein langer Text über den Hof.");
		assertThat(told).contains("noch nicht im Bescheid");
		assertThat(preview(back)).doesNotContain("über den Hof");
		assertThat(preview(updated)).contains("Ein langer Text über den Hof.");
		assertThat(updated.html().select("#gespeichert").text()).isEmpty();
	}

	@Test
	void keepsInTheNoticeWhatAScriptSendsAndApartWhatIsNotRightYet() {
		Browser klara = person("klara");
		klara.send(taken(klara), LOOK, REFUSE);
		Page page = klara.open(address());
		page.form(UPDATE).attr("action", page.html().expectFirst("#aufgabe").attr("data-entwurf"));

		Page kept = klara.send(page, UPDATE, Map.of("reasons", "Aus dem Skript."));
		NoticeDraft inNotice = this.drafts.find(this.reference, "ablehnung").orElseThrow();
		Page wrong = klara.send(page, UPDATE, Map.of("reasons", "x".repeat(10001)));

		assertThat(kept.html().select("#gespeichert").text()).matches("Gespeichert um .* Uhr\\. Die Vorschau zeigt .*");
		assertThat(kept.html().select("figure")).isEmpty();
		assertThat(inNotice.reasons()).isEqualTo("Aus dem Skript.");
		assertThat(wrong.html().select("#gespeichert").text()).contains("noch nicht im Bescheid");
		assertThat(klara.open(address()).input("reasons")).hasSize(10001);
		assertThat(this.drafts.find(this.reference, "ablehnung").orElseThrow().reasons()).isEqualTo("Aus dem Skript.");
	}

	private Page taken(Browser clerk) {
		return clerk.send(clerk.open("/aufgaben/" + this.task), "Übernehmen", Map.of());
	}

	private String address() {
		return "/aufgaben/" + this.task + "/bescheid";
	}

	private static String preview(Page draft) {
		return draft.html().select("figure details").text();
	}

	private String issued() {
		this.city.runDueJobs();
		return PdfText.of(this.notices.pdf(this.notices.ofCase(this.reference).get(0).id()))
			.replaceAll("[\\s\\u00a0]+", " ");
	}

	private Browser person(String id) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", id, "password", "demo"));
		return browser;
	}

}
