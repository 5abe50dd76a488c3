package de.amtswerk.citizen;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Reference and secret open a draft or case on any device; nothing else does. */
@CityTest
class AccessPageTests {

	private static final String OPEN = "Vorgang öffnen";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	Applicant applicant;

	Browser otherDevice;

	@BeforeEach
	void somebodyApplies() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
		this.otherDevice = new Browser(this.port);
	}

	@Test
	void goesOnWithADraftOnAnotherDevice() {
		Page first = this.applicant.start();
		this.applicant.next(first);

		Page page = enter(reference(first).toLowerCase(Locale.ROOT).replace("-", " "),
				secret(first).replace("-", "").toLowerCase(Locale.ROOT));

		assertThat(page.title()).startsWith("Ihre Wohnung");
		assertThat(this.otherDevice.follow(page, "Zurück").input("familyName"))
			.isEqualTo(this.applicant.typed().get("familyName"));
	}

	@Test
	void opensACaseOnAnotherDeviceUntilOneLeaves() {
		Page receipt = this.applicant.submit();

		Page status = enter(reference(receipt), secret(receipt));
		Page left = this.otherDevice.send(status, "Abmelden", Map.of());

		assertThat(status.path()).isEqualTo("/vorgaenge/" + reference(receipt));
		assertThat(left.text()).contains("Sie sind abgemeldet.");
		assertThat(this.otherDevice.open(status.path()).path()).startsWith("/vorgaenge?aktenzeichen=");
	}

	@Test
	void saysTheSameOfAnUnknownReferenceAndAWrongSecret() {
		String reference = reference(this.applicant.start());

		Page wrong = enter(reference, "AAAA-BBBB-CCCC-DDDD");
		Page unknown = enter("2222-2222", "AAAA-BBBB-CCCC-DDDD");

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(wrong.title()).isEqualTo("Fehler: Mein Vorgang – Stadt Stuttgart");
		assertThat(wrong.input("aktenzeichen")).isEqualTo(reference);
		assertThat(wrong.text()).contains("Aktenzeichen oder Zugangscode stimmt nicht").isEqualTo(unknown.text());
	}

	@Test
	void asksForAccessTheSameWayWhetherTheReferenceExistsOrNot() {
		Page draft = this.applicant.start();

		Page existing = this.otherDevice.open(draft.path());
		Page unknown = this.otherDevice.open("/antraege/2222-2222/person");

		assertThat(existing.redirects()).containsExactly(303);
		assertThat(existing.path()).isEqualTo("/vorgaenge?aktenzeichen=" + reference(draft));
		assertThat(existing.input("aktenzeichen")).isEqualTo(reference(draft));
		assertThat(unknown.path()).isEqualTo("/vorgaenge?aktenzeichen=2222-2222");
		assertThat(unknown.text()).isEqualTo(existing.text()).contains("um weiterzumachen");
	}

	@Test
	void keepsOthersFromWritingIntoADraft() {
		Page draft = this.applicant.start();
		Applicant neighbour = new Applicant(this.port);
		Page own = neighbour.start();
		own.form(Applicant.NEXT).attr("action", draft.path());

		Page refused = neighbour.browser().send(own, Applicant.NEXT, Map.of("familyName", "Fremd"));

		assertThat(refused.path()).isEqualTo("/vorgaenge?aktenzeichen=" + reference(draft));
		assertThat(this.applicant.browser().open(draft.path()).input("familyName")).isEmpty();
	}

	@Test
	void asksGuessersToWait() {
		String reference = reference(this.applicant.start());

		Page sixth = null;
		for (int attempt = 1; attempt <= 6; attempt++) {
			sixth = enter(reference, "AAAA-BBBB-CCCC-DDDD");
		}

		assertThat(sixth.status()).isEqualTo(429);
		assertThat(sixth.text()).contains("Zu viele Versuche", "warten Sie eine Minute");
		assertThat(sixth.input("aktenzeichen")).isEqualTo(reference);
	}

	@Test
	void asksNobodyToWaitWhoKnowsTheCode() {
		Page first = this.applicant.start();

		for (int visit = 1; visit <= 8; visit++) {
			assertThat(enter(reference(first), secret(first)).status()).isEqualTo(200);
		}
	}

	/** For every address of a draft or case, read or written to. */
	@ParameterizedTest
	@ValueSource(strings = { "GET /antraege/{reference}", "GET /antraege/{reference}/person",
			"POST /antraege/{reference}/person", "GET /antraege/{reference}/pruefen",
			"POST /antraege/{reference}/absenden", "GET /antraege/{reference}/eingang",
			"POST /antraege/{reference}/unterlagen/unterlagen/lendingStatement",
			"POST /antraege/{reference}/unterlagen/unterlagen/lendingStatement/00000000-0000-0000-0000-000000000000/entfernen",
			"GET /vorgaenge/{reference}", "GET /vorgaenge/{reference}/eingangsbestaetigung",
			"GET /vorgaenge/{reference}/antrag.json", "GET /vorgaenge/{reference}/e-mail",
			"POST /vorgaenge/{reference}/e-mail", "POST /vorgaenge/{reference}/e-mail/code",
			"GET /vorgaenge/{reference}/bescheide/00000000-0000-0000-0000-000000000000" })
	void answersTheSameWhetherTheReferenceExistsOrNot(String route) {
		String submitted = reference(this.applicant.submit());
		String draft = reference(new Applicant(this.port).start());

		assertThat(List.of(stranger(route, submitted), stranger(route, draft)))
			.containsOnly(stranger(route, "2222-2222"))
			.containsOnly("[303] 200 /vorgaenge?aktenzeichen=… Mein Vorgang – Stadt Stuttgart");
	}

	/** What somebody without access gets to see, and on which way. */
	private String stranger(String route, String reference) {
		String path = route.substring(route.indexOf('/')).replace("{reference}", reference);
		Page page = this.otherDevice.open("/vorgaenge");
		if (route.startsWith("GET")) {
			page = this.otherDevice.open(path);
		}
		else {
			page.form(OPEN).attr("action", path);
			page = this.otherDevice.send(page, OPEN, Map.of());
		}
		return (page.redirects() + " " + page.status() + " " + page.path() + " " + page.title()).replace(reference,
				"…");
	}

	@Test
	void clearsTheBrowserOfWhoLeaves() {
		String reference = reference(this.applicant.submit());
		Page status = this.applicant.browser().open("/vorgaenge/" + reference);

		HttpResponse<byte[]> left = this.applicant.browser().postOverTls(status, "Abmelden");

		assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
		assertThat(left.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("zugang-" + reference + "=;").contains("Max-Age=0"));
	}

	@Test
	void answersUnexpectedInputInGerman() {
		Page page = this.otherDevice.send(this.otherDevice.open("/vorgaenge"), OPEN,
				Map.of("aktenzeichen", "\u0000💥'\"<script>".repeat(50), "zugangscode", ""));

		assertThat(page.status()).isEqualTo(422);
		assertThat(page.text()).contains("Aktenzeichen oder Zugangscode stimmt nicht");
		assertThat(page.html().select("script")).isEmpty();
	}

	private Page enter(String reference, String secret) {
		return this.otherDevice.send(this.otherDevice.open("/vorgaenge"), OPEN,
				Map.of("aktenzeichen", reference, "zugangscode", secret));
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

	private static String secret(Page page) {
		return page.html().select("dd.aw-code").get(1).text();
	}

}
