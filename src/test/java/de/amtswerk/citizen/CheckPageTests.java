package de.amtswerk.citizen;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything can be checked and changed before it is submitted, and submitted once. */
@CityTest
class CheckPageTests {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	RuntimeService runtime;

	Applicant applicant;

	Browser browser;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
		this.browser = this.applicant.browser();
	}

	@Test
	void showsAllAnswersAndSaysThatNothingIsSentYet() {
		Page check = this.applicant.complete();

		assertThat(check.status()).isEqualTo(200);
		assertThat(check.title()).startsWith("Angaben prüfen und absenden – Schritt 5 von 5");
		assertThat(check.text()).contains("noch nicht abgesendet", this.applicant.typed().get("familyName"),
				"24.12.1985", "Ja, meine Hauptwohnung", "S-AB 123");
	}

	@Test
	void comesBackAfterAChange() {
		Page check = this.applicant.complete();

		Page vehicle = this.browser.follow(check, "Ändern: Ihr Fahrzeug");
		Page again = this.browser.send(vehicle, Applicant.NEXT, Map.of("plate1", "S-XY 99"));

		assertThat(vehicle.title()).startsWith("Ihr Fahrzeug");
		assertThat(vehicle.problems()).isEmpty();
		assertThat(again.title()).startsWith("Angaben prüfen und absenden");
		assertThat(again.text()).contains("S-XY 99").doesNotContain("S-AB 123");
	}

	@Test
	void asksForWhatAChangeMakesNecessary() {
		Page vehicle = this.browser.follow(this.applicant.complete(), "Ändern: Ihr Fahrzeug");

		Page again = this.browser.send(vehicle, Applicant.NEXT, Map.of("vehicleHolder", "lent"));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.problems()).containsExactly("#vehicleOwner");
		Page documents = this.browser.send(again, Applicant.NEXT, Map.of("vehicleOwner", "Jana Beispiel"));
		assertThat(documents.title()).startsWith("Fehler: Ihre Unterlagen");
		assertThat(documents.problems()).containsExactly("#lendingStatement");
	}

	@Test
	void leadsWhoJumpsAheadToTheFirstOpenPage() {
		Page second = this.applicant.next(this.applicant.start());

		Page page = this.browser.open(second.path().replace("anschrift", "pruefen"));

		assertThat(page.redirects()).containsExactly(303);
		assertThat(page.title()).startsWith("Fehler: Ihre Wohnung");
		assertThat(page.problems()).contains("#street", "#postalCode").doesNotContain("#plate1");
	}

	@Test
	void showsWhatIsNoLongerRightWhenItIsSubmitted() {
		Page check = this.applicant.complete();

		this.clock.moveTo(LocalDate.of(2026, 12, 2));
		Page page = this.browser.send(check, Applicant.SUBMIT, Map.of());

		assertThat(page.title()).startsWith("Fehler: Ihr Fahrzeug");
		assertThat(page.problems()).containsExactly("#startDate");
		assertThat(page.input("plate1")).isEqualTo("S-AB 123");
		assertThat(this.browser.send(page, Applicant.NEXT, Map.of("startDate", "03.12.2026")).title())
			.startsWith("Angaben prüfen und absenden");
	}

	@Test
	void submitsNothingThatWasCheckedInAnotherForm() {
		Page check = this.applicant.complete();

		Page again = this.browser.send(check, Applicant.SUBMIT, Map.of("formular-fassung", "die von gestern"));

		assertThat(again.title()).startsWith("Angaben prüfen und absenden");
		assertThat(again.text()).contains("Das Formular wurde inzwischen geändert.");
		assertThat(cases(reference(again))).isZero();
	}

	@Test
	void startsOneCaseHoweverOftenTheButtonIsPressed() {
		Page check = this.applicant.complete();

		Page receipt = this.browser.send(check, Applicant.SUBMIT, Map.of());
		Page second = this.browser.send(check, Applicant.SUBMIT, Map.of());

		assertThat(receipt.redirects()).containsExactly(303);
		assertThat(second.path()).isEqualTo(receipt.path());
		assertThat(cases(reference(receipt))).isEqualTo(1);
	}

	@Test
	void leadsFromEveryPageOfTheDraftToTheReceipt() {
		Page first = this.applicant.start();
		Page receipt = this.applicant.browser()
			.send(this.applicant.next(this.applicant.next(this.applicant.next(this.applicant.next(first)))),
					Applicant.SUBMIT, Map.of());

		assertThat(this.applicant.next(first).path()).isEqualTo(receipt.path());
		assertThat(this.browser.open(first.path()).path()).isEqualTo(receipt.path());
		assertThat(this.browser.open(first.path().replace("person", "pruefen")).path()).isEqualTo(receipt.path());
	}

	private long cases(String reference) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count();
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

}
