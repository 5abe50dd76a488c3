package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks note what colleagues should know of a case. */
@CityTest
class NotePageTests {

	private static final String SAVE = "Notiz speichern";

	private static final Map<String, String> CALLED = Map.of("note", "Hat angerufen <b>und</b> fragt nach.", "audience",
			"SECTION");

	private static final Map<String, String> CONFIDENTIAL = Map.of("note", "Bitte noch nicht weitergeben.", "audience",
			"AUTHOR_AND_LEAD");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	Journal journal;

	String reference;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@Test
	void showsANoteToColleaguesAtTheCaseAndAtItsTask() {
		write("klara", CALLED);

		Page atCase = clerk("tom").open(path());
		Page atTask = clerk("tom").open("/aufgaben/" + this.city.task(this.reference).getId());

		assertThat(section(atCase)).contains("Hat angerufen <b>und</b> fragt nach.", "Klara Sommer",
				"für alle im Sachgebiet");
		assertThat(section(atTask)).contains("Hat angerufen <b>und</b> fragt nach.");
	}

	@Test
	void losesNothingWhenTheSessionHasEnded() {
		Browser klara = clerk("klara");
		Page page = klara.open(page());
		klara.loseSession();

		Page login = klara.send(page, SAVE, CONFIDENTIAL);
		Page back = klara.send(login, "Anmelden", Map.of("username", "klara", "password", "demo"));
		Page saved = klara.send(back, SAVE, Map.of());

		assertThat(back.path()).startsWith(page());
		assertThat(back.input("note")).isEqualTo("Bitte noch nicht weitergeben.");
		assertThat(back.text()).contains("noch nicht abgeschickt");
		assertThat(clerk("tom").open(page()).input("note")).isEmpty();
		assertThat(saved.text()).contains("Bitte noch nicht weitergeben.").doesNotContain("noch nicht abgeschickt");
		assertThat(saved.input("note")).isEmpty();
	}

	@Test
	void keepsAConfidentialNoteToItsAuthorAndTheTeamLead() {
		write("klara", CONFIDENTIAL);
		write("tom", Map.of("note", "Nur für die Leitung.", "audience", "AUTHOR_AND_LEAD"));

		assertThat(section(clerk("klara").open(path()))).contains("Bitte noch nicht weitergeben.")
			.doesNotContain("Nur für die Leitung.");
		assertThat(section(clerk("tom").open(path()))).contains("Bitte noch nicht weitergeben.",
				"Nur für die Leitung.");
	}

	@Test
	void recordsThatThereIsANoteButNotWhatItSays() {
		write("klara", CALLED);

		JournalEntry last = last();

		assertThat(last.event()).isEqualTo("NOTE_WRITTEN");
		assertThat(last.actor()).isEqualTo("klara");
		assertThat(last.payload()).isEmpty();
		assertThat(clerk("klara").open(path()).html().select("section[aria-labelledby=verlauf]").text())
			.contains("Eine Notiz ist geschrieben.");
	}

	@Test
	void asksForWhatIsMissingAndKeepsTheRest() {
		Page refused = write("klara", Map.of("note", "Ohne Leserkreis."));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.title()).startsWith("Fehler: ");
		assertThat(refused.problems()).containsExactly("#audience");
		assertThat(refused.input("note")).isEqualTo("Ohne Leserkreis.");
		assertThat(section(clerk("klara").open(path()))).contains("keine Notiz");
	}

	@Test
	void letsTheAuthorStrikeANoteOutSoThatItStaysReadable() {
		Browser klara = clerk("klara");
		Page notes = klara.send(klara.open(page()), SAVE, CALLED);

		Page why = klara.open(notes.html().expectFirst("a[href$=streichen]").attr("href"));
		Page withoutReason = klara.send(why, "Notiz streichen", Map.of("struckReason", " "));
		Page struck = klara.send(why, "Notiz streichen", Map.of("struckReason", "Das war ein anderer Fall."));

		assertThat(withoutReason.problems()).containsExactly("#struckReason");
		assertThat(struck.html().select("del").text()).isEqualTo("Hat angerufen <b>und</b> fragt nach.");
		assertThat(struck.text()).contains("Gestrichen: Das war ein anderer Fall.");
		assertThat(struck.html().select("a[href$=streichen]")).isEmpty();
		assertThat(last().event()).isEqualTo("NOTE_STRUCK");
		assertThat(klara.send(why, "Notiz streichen", Map.of("struckReason", "Noch einmal.")).status()).isEqualTo(404);
	}

	@Test
	void letsNobodyStrikeOutTheNoteOfSomebodyElse() {
		Page notes = write("klara", CALLED);
		String strike = notes.html().expectFirst("a[href$=streichen]").attr("href");

		Page byTom = clerk("tom").open(strike);

		assertThat(byTom.status()).isEqualTo(404);
		assertThat(clerk("tom").open(page()).html().select("a[href$=streichen]")).isEmpty();
	}

	@Test
	void doesNotExistForOtherSections() {
		assertThat(clerk("greta").open(page()).status()).isEqualTo(404);
	}

	private Page write(String name, Map<String, String> note) {
		Browser browser = clerk(name);
		return browser.send(browser.open(page()), SAVE, note);
	}

	private JournalEntry last() {
		List<JournalEntry> entries = this.journal.entries(this.reference);
		return entries.get(entries.size() - 1);
	}

	private static String section(Page page) {
		return page.html().expectFirst("section[aria-labelledby=notizen]").text();
	}

	private String path() {
		return "/faelle/" + this.reference;
	}

	private String page() {
		return path() + "/notizen";
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
