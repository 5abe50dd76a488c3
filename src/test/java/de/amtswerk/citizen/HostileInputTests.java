package de.amtswerk.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.application.Applications;
import de.amtswerk.application.Drafts;
import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.SampleFiles;
import de.amtswerk.city.Typed;
import de.amtswerk.document.Documents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody means harm: the answer is clear and German, nothing is stored and nothing
 * lost.
 */
@CityTest
class HostileInputTests {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	Drafts drafts;

	@Autowired
	Documents documents;

	@Autowired
	Applications applications;

	Applicant attacker;

	Browser browser;

	Page first;

	String reference;

	@BeforeEach
	void somebodyMeansHarm() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.attacker = new Applicant(this.port);
		this.browser = this.attacker.browser();
		this.first = this.attacker.start();
		this.reference = this.first.path().split("/")[2];
	}

	@Test
	void answersAQuestionOnlyOnce() {
		Page again = raw("familyName=Eins&familyName=Zwei&birthDate=24.12.1985");

		assertRefused(again, "#familyName");
		assertThat(again.text()).contains("„Familienname“ wurde mehrfach gesendet");
		assertThat(stored()).containsOnlyKeys("birthDate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "familyName[]=Eins&familyName[0]=Zwei&familyName.x=Drei", "familyName[0][a]=Eins",
			"FAMILYNAME=Eins", "_familyName=1&members[1].familyName=Eins&_members=9999999999" })
	void takesNoArraysForAnswers(String body) {
		Page again = raw(body + "&birthDate=24.12.1985");

		assertRefused(again, "#familyName");
		assertThat(stored()).containsOnlyKeys("birthDate");
	}

	@Test
	void refusesNamesThatCannotBeRead() {
		Page refused = raw("familyName%00=Eins&birthDate=24.12.1985");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.html().selectFirst("html").attr("lang")).isEqualTo("de");
		assertThat(stored()).isEmpty();
	}

	@Test
	void refusesTenThousandCharactersAndShowsThemAgain() {
		String long10k = "M" + "ü".repeat(9_999);

		Page again = send("familyName", long10k);

		assertRefused(again, "#familyName");
		assertThat(again.input("familyName")).isEqualTo(long10k);
		assertThat(stored()).doesNotContainKey("familyName");
	}

	@Test
	void refusesTenMillionCharactersWithoutReadingThem() {
		Page refused = raw("familyName=" + "a".repeat(10_000_000));

		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.text()).contains("zu groß", "Ihre bisher gespeicherten Angaben sind nicht verloren");
		assertThat(stored()).isEmpty();
	}

	@Test
	void refusesMoreParametersThanAnyFormHas() {
		String many = IntStream.range(0, 20_000)
			.mapToObj((number) -> "p" + number + "=1")
			.collect(Collectors.joining("&"));

		Page refused = raw(many + "&familyName=Eins");

		assertThat(refused.status()).isBetween(400, 413);
		assertThat(refused.html().selectFirst("html").attr("lang")).isEqualTo("de");
		assertThat(stored()).isEmpty();
	}

	/**
	 * Control, private use, unassigned, noncharacters, lone halves, bidi, zero width,
	 * emoji.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "M\u0000ller", "M\u0007ller", "M\u001Bller", "M\u0085ller", "M\uE000ller",
			"M\uDB80\uDC00ller", "M\u0378ller", "M\uFFFEller", "M\uFDD0ller", "M\u202Eller", "M\u2066ller",
			"M\u200Fller", "M\u200Bller", "M\uFEFFller", "M\uD83D\uDE00ller", "\u041C\u0438\u0440", "\u5F20",
			"M\uFFFDller", "M<ller", "M\u0301\u0301\u0301\u0301ller" })
	void refusesNamesThatNoRegisterKnows(String name) {
		Page again = send("familyName", name);

		assertRefused(again, "#familyName");
		assertThat(stored()).doesNotContainKey("familyName");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D\uDE00", "a\u202Eb", "a\u0000b", "a\uE000b", "\u5F20" })
	void refusesFreeTextThatCannotBePrinted(String text) {
		Page declaration = declaration();

		Page again = this.browser.send(declaration, Applicant.NEXT,
				Map.of("furtherFacts", text, "privacyRead", "true", "declarationOfTruth", "true"));

		assertRefused(again, "#furtherFacts");
		assertThat(stored()).doesNotContainKey("furtherFacts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'; drop table draft; --", "\" or 1=1 --", "<script>alert(1)</script>",
			"<img src=x onerror=alert(1)>", "![x](https://x.example/y.png) [z](javascript:alert(1))",
			"{{familyName}} {{{x}}}", "{{#all}}{{> briefkopf}}{{/all}}",
			"${execution.id} #{deadlines} [[${7*7}]] __${7*7}__::.x", "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)",
			"%0d%0aSet-Cookie: a=b", "</textarea><b>", "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
			"../../../../etc/passwd" })
	void keepsCodeAsTheTextThatItIs(String text) {
		Page declaration = declaration();
		Page check = this.browser.send(declaration, Applicant.NEXT,
				Map.of("furtherFacts", text, "privacyRead", "true", "declarationOfTruth", "true"));

		Page receipt = this.browser.send(check, Applicant.SUBMIT, Map.of());

		assertThat(receipt.status()).isEqualTo(200);
		for (Page page : List.of(check, receipt, this.browser.open("/vorgaenge/" + this.reference))) {
			assertThat(page.html().select("dd").eachText()).contains(text.strip());
			assertThat(page.html()
				.select("script, img, b, [onerror], a[href^=javascript], a[href*=example]:not([href^=mailto])"))
				.isEmpty();
		}
		assertThat(this.applications.find(this.reference).orElseThrow().answers()).containsEntry("furtherFacts", text);
		this.city.runDueJobs();
		assertThat(this.city.task(this.reference).getName()).contains(this.reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/antraege/%2e%2e/person", "/antraege/..%2fx/person", "/antraege/%252e%252e/person",
			"/antraege/7K3M-9QXW;a=b/person", "/leistungen/%00", "/leistungen/bewohnerparkausweis%0d%0a",
			"/assets/../application.yaml", "/assets/%2e%2e/application.yaml", "/assets/..%5capplication.yaml",
			"/WEB-INF/web.xml", "/vorgaenge/%27%20or%201=1--/bescheide/x" })
	void leadsNowhereByPathNames(String path) {
		Page page = new Browser(this.port).open(path);

		assertThat(page.status()).isIn(200, 400, 404);
		assertThat(page.text()).doesNotContain("spring:", "jdbc", "Exception", "Tomcat");
		assertThat(page.html().select("form[action*=antraege]")).isEmpty();
	}

	@Test
	void refusesTenThousandParts() {
		Page place = place();
		Map<String, byte[]> parts = new TreeMap<>();
		IntStream.range(0, 10_000).forEach((number) -> parts.put(number + ".pdf", new byte[] { '%' }));

		Page refused = this.browser.upload(place, "Hochladen", parts);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.problems()).containsExactly("#lendingStatement");
		assertThat(this.documents.of(reference(place))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd.pdf", "C:\\Windows\\x.pdf", "a\u0000.pdf", "con.pdf",
			"\u202Efdp.exe.pdf", "<img src=x>.pdf", "a%22; filename=b.pdf" })
	void showsFileNamesWithoutTheirTricks(String name) {
		Page place = place();

		Page uploaded = this.browser.upload(place, "Hochladen", Map.of(name, SampleFiles.pdf()));

		assertThat(uploaded.html().select("img, script")).isEmpty();
		assertThat(this.documents.of(reference(place))).allSatisfy(
				(document) -> assertThat(document.name()).doesNotContain("/", "\\", "\u0000", "\u202E", "<", ">", "\"")
					.endsWith(".pdf"));
	}

	/** Tomcat waits for each of them; the others must not. */
	@Test
	void servesOthersWhileSlowBodiesDribbleIn() throws IOException {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int count = 0; count < 100; count++) {
				Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
				slow.add(socket);
				OutputStream out = socket.getOutputStream();
				out.write(("POST /antraege/" + this.reference + "/person HTTP/1.1\r\nHost: localhost\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\nfamilyName=")
					.getBytes(StandardCharsets.US_ASCII));
				out.flush();
			}

			assertThat(new Browser(this.port).open("/").status()).isEqualTo(200);
			assertThat(this.attacker.next(this.first).title()).startsWith("Ihre Wohnung");
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	void answersGarbageWithoutTellingAboutItself() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write("GARBAGE \u0001\u0002\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();

			String answer = new String(read(socket.getInputStream()), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception", "at java.");
		}
	}

	@Test
	void tellsNothingAboutOtherPeoplesReferences() {
		String other = this.city.submit("bewohnerparkausweis", Residents.next());
		Browser stranger = new Browser(this.port);

		for (String path : List.of("/antraege/%s/person", "/antraege/%s/pruefen", "/antraege/%s/eingang",
				"/vorgaenge/%s")) {
			Page known = stranger.open(path.formatted(other));
			Page unknown = stranger.open(path.formatted("ZZZZ-ZZZZ"));

			assertThat(known.status()).isEqualTo(unknown.status());
			assertThat(known.text().replace(other, "")).isEqualTo(unknown.text().replace("ZZZZ-ZZZZ", ""));
		}
	}

	private static byte[] read(InputStream in) throws IOException {
		return in.readAllBytes();
	}

	private Page raw(String body) {
		return this.browser.sendRaw(this.first, Applicant.NEXT, body);
	}

	private Page send(String key, String text) {
		return this.browser.send(this.first, Applicant.NEXT, Map.of(key, text, "birthDate", "24.12.1985"));
	}

	private Map<String, Object> stored() {
		return this.drafts.find(this.reference).orElseThrow().answers();
	}

	private static void assertRefused(Page page, String field) {
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Fehler: ");
		assertThat(page.problems()).contains(field);
	}

	/** The last page of the form, with everything before it answered. */
	private Page declaration() {
		return this.attacker.next(this.attacker.next(this.attacker.next(this.first)));
	}

	/** A page that takes files. */
	private Page place() {
		Page vehicle = this.attacker.next(this.attacker.next(this.first));
		Map<String, String> typed = new HashMap<>(
				Typed.with(this.attacker.typed(), "vehicleHolder", "lent", "vehicleOwner", "Jana Beispiel"));
		typed.keySet()
			.removeIf((key) -> vehicle.html().select("[name=" + key + "]").isEmpty() && !key.equals("vehicleOwner"));
		return this.browser.send(vehicle, Applicant.NEXT, typed);
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

}
