package de.amtswerk.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.application.Applications;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.SampleFiles;
import de.amtswerk.city.Typed;
import de.amtswerk.document.Document;
import de.amtswerk.document.Documents;
import de.amtswerk.receipt.Receipts;

import static org.assertj.core.api.Assertions.assertThat;

/** Clerks add to a case what comes by post or over the counter. */
@CityTest
class LetterPageTests {

	private static final String ADD = "Zur Akte nehmen";

	private static final Map<String, String> LETTER = Map.of("sender", "Hausverwaltung Grün", "arrivedOn", "16.11.2026",
			"subject", "Bestätigung des Mietverhältnisses");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	Documents documents;

	@Autowired
	Applications applications;

	@Autowired
	Receipts receipts;

	String reference;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@Test
	void showsWhatCameAmongTheDocumentsAndInTheTimeline() {
		byte[] scan = SampleFiles.png();

		Page added = add(Map.of("Brief.pdf", SampleFiles.pdf(), "Anlage.png", scan), LETTER);

		assertThat(added.status()).isEqualTo(200);
		assertThat(section(added, "unterlagen")).contains("Brief.pdf", "Anlage.png",
				"Post von Hausverwaltung Grün, eingegangen am 16. November 2026: Bestätigung des Mietverhältnisses");
		assertThat(section(added, "verlauf")).contains("Post ist eingegangen am 16. November 2026.");
		Document kept = this.documents.arrived(this.reference)
			.stream()
			.filter((document) -> document.name().equals("Anlage.png"))
			.findFirst()
			.orElseThrow();
		assertThat(clerk("tom").download(path() + "/unterlagen/" + kept.id()).body()).isEqualTo(scan);
	}

	@Test
	void leavesTheOpenTaskAndTheApplicationOfTheCitizenAsTheyAre() {
		String task = this.city.task(this.reference).getId();
		String before = copy();

		add(Map.of("Brief.pdf", SampleFiles.pdf()), LETTER);

		assertThat(this.city.task(this.reference).getId()).isEqualTo(task);
		assertThat(copy()).isEqualTo(before);
	}

	@Test
	void refusesAFileThatIsNoneOfTheThreeKindsAndKeepsWhatWasTyped() {
		Page refused = add(Map.of("Brief.pdf", SampleFiles.pdf(), "Makro.docm", "PK nein".getBytes()), LETTER);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.problems()).containsExactly("#files");
		assertThat(refused.text()).contains("„Makro.docm“:");
		assertThat(refused.input("sender")).isEqualTo("Hausverwaltung Grün");
		assertThat(this.documents.arrived(this.reference)).isEmpty();
	}

	@Test
	void asksForTheFileAndForADayThatHasBeen() {
		Page withoutFile = add(Map.of(), LETTER);
		Page tomorrow = add(Map.of("Brief.pdf", SampleFiles.pdf()), Typed.with(LETTER, "arrivedOn", "18.11.2026"));

		assertThat(withoutFile.problems()).containsExactly("#files");
		assertThat(tomorrow.problems()).containsExactly("#arrivedOn");
		assertThat(this.documents.arrived(this.reference)).isEmpty();
	}

	@Test
	void saysThatAFileIsTooLargeAndKeepsWhatIsTyped() {
		Page refused = add(Map.of("Karton.pdf", new byte[11_000_000]), LETTER);
		Page far = add(Map.of("Regal.pdf", new byte[40_000_000]), LETTER);

		assertThat(refused.text()).contains("„Karton.pdf“: Die Datei ist größer als 10 MB");
		assertThat(far.text()).contains("höchstens 10 MB");
		assertThat(List.of(refused, far)).allSatisfy((page) -> {
			assertThat(page.status()).isEqualTo(422);
			assertThat(page.problems()).containsExactly("#files");
			assertThat(page.input("sender")).isEqualTo("Hausverwaltung Grün");
			assertThat(page.input("subject")).isEqualTo(LETTER.get("subject"));
		});
	}

	@Test
	void losesNothingWhenTheSessionHasEnded() {
		Browser klara = clerk("klara");
		Page page = klara.open(path() + "/post");
		klara.loseSession();

		Page login = klara.upload(page, ADD, Map.of("Brief.pdf", SampleFiles.pdf()),
				Typed.with(LETTER, "erlaubnis", page.input("erlaubnis")));
		Page back = klara.send(login, "Anmelden", Map.of("username", "klara", "password", "demo"));

		assertThat(back.path()).startsWith(path() + "/post");
		assertThat(back.input("sender")).isEqualTo("Hausverwaltung Grün");
		assertThat(back.text()).contains("noch nicht abgeschickt");
		assertThat(this.documents.arrived(this.reference)).isEmpty();
	}

	@Test
	void keepsTheSameFileOnce() {
		byte[] letter = SampleFiles.pdf();
		add(Map.of("Brief.pdf", letter), LETTER);

		Page added = add(Map.of("Brief (1).pdf", letter, "Brief (2).pdf", letter), LETTER);

		assertThat(this.documents.arrived(this.reference)).extracting(Document::name).isEqualTo(List.of("Brief.pdf"));
		assertThat(section(added, "verlauf").split("Post ist eingegangen", -1)).hasSize(2);
	}

	@Test
	void doesNotExistForOtherSections() {
		assertThat(clerk("greta").open(path() + "/post").status()).isEqualTo(404);
	}

	private Page add(Map<String, byte[]> files, Map<String, String> typed) {
		Browser klara = clerk("klara");
		return klara.upload(klara.open(path() + "/post"), ADD, files, typed);
	}

	private String copy() {
		return new String(this.receipts.json(this.applications.find(this.reference).orElseThrow()));
	}

	private static String section(Page page, String id) {
		return page.html().expectFirst("section[aria-labelledby=" + id + "]").text();
	}

	private String path() {
		return "/faelle/" + this.reference;
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
