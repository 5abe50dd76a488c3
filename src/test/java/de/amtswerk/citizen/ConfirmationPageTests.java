package de.amtswerk.citizen;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MailServer;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever wants mail shows by a code that the address is theirs. */
@CityTest
class ConfirmationPageTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final String ORDER = "Code zusenden";

	private static final String CONFIRM = "Adresse bestätigen";

	private static final String CONFIRMED = "Ihre E-Mail-Adresse ist bestätigt.";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	MailServer mail;

	String address;

	Applicant applicant;

	Browser browser;

	@BeforeEach
	void somebodyGivesAnAddress() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.address = "lena" + COUNT.incrementAndGet() + "@beispiel.de";
		this.applicant = new Applicant(this.port, "email", this.address);
		this.browser = this.applicant.browser();
	}

	@Test
	void confirmsAnAddressBeforeSubmissionAndTellsAboutTheReceipt() {
		Page page = this.browser.send(this.applicant.complete(), ORDER, Map.of());
		this.city.runDueJobs();

		Page check = this.browser.send(page, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));
		Page receipt = this.browser.send(check, Applicant.SUBMIT, Map.of());
		this.city.runDueJobs();

		assertThat(page.title()).startsWith("Bestätigung per E-Mail");
		assertThat(check.title()).startsWith("Angaben prüfen und absenden");
		assertThat(check.text()).contains(CONFIRMED);
		assertThat(this.mail.mailsTo(this.address)).extracting("subject")
			.containsExactly("Ihr Code zum Aktenzeichen " + reference(page),
					"Eingegangen: Aktenzeichen " + reference(page));
		assertThat(this.browser.follow(receipt, "Zu meinem Vorgang").text()).contains(CONFIRMED,
				"Wir haben eine Nachricht an " + this.address + " gesendet.");
	}

	@Test
	void confirmsAnAddressAfterSubmission() {
		Page status = this.browser.follow(this.applicant.submit(), "Zu meinem Vorgang");
		Page page = this.browser.send(status, ORDER, Map.of());
		this.city.runDueJobs();

		Page confirmed = this.browser.send(page, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));
		this.browser.send(page, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));
		this.city.runDueJobs();

		assertThat(confirmed.path()).isEqualTo("/vorgaenge/" + reference(page));
		assertThat(confirmed.text()).contains(CONFIRMED, "Wir senden gleich eine Nachricht");
		assertThat(this.mail.mailsTo(this.address)).hasSize(2);
	}

	@Test
	void sendsNothingWithoutConfirmation() {
		this.applicant.submit();

		this.city.runDueJobs();

		assertThat(this.mail.mailsTo(this.address)).isEmpty();
	}

	@Test
	void saysNothingOfMailToWhoGaveNoAddress() {
		Applicant other = new Applicant(this.port);
		Page check = other.complete();

		Page page = other.browser().open("/vorgaenge/" + reference(check) + "/e-mail");

		assertThat(check.text()).doesNotContain("Bestätigung per E-Mail");
		assertThat(page.status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12345", "1234567", "zwölf!", "<b>123456</b>" })
	void showsAgainWhatIsNoCode(String typed) {
		Page page = orderedCode();

		Page again = this.browser.send(page, CONFIRM, Map.of("code", typed));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.title()).startsWith("Fehler: Bestätigung per E-Mail");
		assertThat(again.problems()).containsExactly("#code");
		assertThat(again.input("code")).isEqualTo(typed);
	}

	@Test
	void takesTheCodeHoweverItIsTyped() {
		Page page = orderedCode();
		String code = this.mail.codeFor(this.address);

		Page check = this.browser.send(page, CONFIRM,
				Map.of("code", " " + code.substring(0, 3) + "-" + code.substring(3)));

		assertThat(check.text()).contains(CONFIRMED);
	}

	@Test
	void needsANewCodeAfterFiveWrongTries() {
		Page page = orderedCode();
		String code = this.mail.codeFor(this.address);
		for (int attempt = 1; attempt <= 4; attempt++) {
			page = this.browser.send(page, CONFIRM, Map.of("code", otherThan(code)));
			assertThat(page.text()).contains("Der Code stimmt nicht");
		}

		Page fifth = this.browser.send(page, CONFIRM, Map.of("code", otherThan(code)));
		Page right = this.browser.send(fifth, CONFIRM, Map.of("code", code));
		Page renewed = this.browser.send(right, "Neuen Code zusenden", Map.of());
		this.city.runDueJobs();
		Page check = this.browser.send(renewed, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));

		assertThat(fifth.text()).contains("Der Code gilt nicht");
		assertThat(right.status()).isEqualTo(422);
		assertThat(right.text()).contains("Der Code gilt nicht");
		assertThat(check.text()).contains(CONFIRMED);
	}

	@Test
	void takesNoCodeOfYesterday() {
		Page page = orderedCode();

		this.clock.moveTo(LocalDate.of(2026, 11, 18));
		Page late = this.browser.send(page, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));

		assertThat(late.text()).contains("Der Code gilt nicht");
	}

	@Test
	void takesOnlyTheNewestCode() {
		Page page = orderedCode();
		String first = this.mail.codeFor(this.address);
		this.browser.send(page, "Neuen Code zusenden", Map.of());
		this.city.runDueJobs();
		String second = this.mail.codeFor(this.address);

		Page old = this.browser.send(page, CONFIRM, Map.of("code", first));

		assertThat(old.status()).isEqualTo(first.equals(second) ? 200 : 422);
		assertThat(this.browser.send(page, CONFIRM, Map.of("code", second)).text()).contains(CONFIRMED);
	}

	@Test
	void sendsThreeCodesInAnHour() {
		Page page = orderedCode();
		page = this.browser.send(page, "Neuen Code zusenden", Map.of());
		page = this.browser.send(page, "Neuen Code zusenden", Map.of());

		Page fourth = this.browser.send(page, "Neuen Code zusenden", Map.of());
		this.city.runDueJobs();

		assertThat(page.status()).isEqualTo(200);
		assertThat(fourth.status()).isEqualTo(429);
		assertThat(fourth.text()).contains("Wir senden höchstens drei Codes in einer Stunde.");
		assertThat(this.mail.mailsTo(this.address)).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void confirmsAnotherAddressAnew() {
		Page check = confirmed();
		String other = "neu." + this.address;

		Page changed = this.browser.send(this.browser.follow(check, "Ändern: Ihre Person"), Applicant.NEXT,
				Map.of("email", other));
		this.browser.send(changed, Applicant.SUBMIT, Map.of());
		this.city.runDueJobs();

		assertThat(changed.text()).doesNotContain(CONFIRMED).contains(ORDER);
		assertThat(this.mail.mailsTo(this.address)).hasSize(1);
		assertThat(this.mail.mailsTo(other)).isEmpty();
	}

	@Test
	void confirmsNoOtherAddressWithTheCodeOfTheFirst() {
		Page page = orderedCode();
		Page check = this.browser.follow(page, "Zurück zu meinen Angaben");
		this.browser.send(this.browser.follow(check, "Ändern: Ihre Person"), Applicant.NEXT,
				Map.of("email", "fremd." + this.address));

		Page refused = this.browser.send(page, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("Der Code gilt nicht");
	}

	@Test
	void asksStrangersForAccessFirst() {
		Page page = orderedCode();
		Applicant stranger = new Applicant(this.port, "email", "stranger@beispiel.de");
		Page own = stranger.browser().send(stranger.complete(), ORDER, Map.of());

		Page seen = stranger.browser().open(page.path());
		Page known = stranger.browser().open("/vorgaenge/2222-3333/e-mail");
		own.form(CONFIRM).attr("action", page.path());
		Page sent = stranger.browser().send(own, CONFIRM, Map.of("code", this.mail.codeFor(this.address)));

		assertThat(seen.path()).isEqualTo("/vorgaenge?aktenzeichen=" + reference(page));
		assertThat(sent.path()).isEqualTo(seen.path());
		assertThat(known.text()).isEqualTo(seen.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "lena@beispiel.de\r\nBcc: alle@beispiel.de", "lena@beispiel.de, alle@beispiel.de",
			"Lena <lena@beispiel.de>", "lena@beispiel.de%0d%0aBcc:alle@beispiel.de" })
	void takesNoAddressThatWouldReachOthers(String address) {
		Page first = this.applicant.start();

		Page page = this.browser.send(first, Applicant.NEXT, Map.of("email", address));

		assertThat(page.status()).isEqualTo(422);
		assertThat(page.problems()).contains("#email");
	}

	/** The page for the code, which has arrived. */
	private Page orderedCode() {
		Page page = this.browser.send(this.applicant.complete(), ORDER, Map.of());
		this.city.runDueJobs();
		return page;
	}

	/** The check page, the address confirmed. */
	private Page confirmed() {
		return this.browser.send(orderedCode(), CONFIRM, Map.of("code", this.mail.codeFor(this.address)));
	}

	private static String otherThan(String code) {
		return code.equals("000000") ? "000001" : "000000";
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

}
