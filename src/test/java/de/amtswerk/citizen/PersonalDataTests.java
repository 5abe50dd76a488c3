package de.amtswerk.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MailServer;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.SampleFiles;
import de.amtswerk.city.Typed;
import de.amtswerk.notice.Notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What people confide to the city stands in no log, address, mail, page title or
 * incident.
 */
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTests {

	private static final String MAIL = "wendelgard@zwetschgenbaumer.example";

	private static final String[] PERSON = { "firstNames", "Wendelgard", "familyName", "Zwetschgenbaumer", "birthDate",
			"13.07.1957", "street", "Quittenhainstieg", "houseNumber", "773 q", "phone", "0711 5550173", "email", MAIL,
			"plate1", "S-QX 7717", "vehicleHolder", "lent", "vehicleOwner", "Kunigunde Flussmüller", "furtherFacts",
			"Mein Schnabeltier braucht den Wagen." };

	/**
	 * In every spelling in which it could turn up, without spaces and in small letters.
	 */
	private static final List<String> CONFIDED = List.of("wendelgard", "zwetschgenbaum", "13.07.1957", "1957-07-13",
			"quittenhain", "773q", "5550173", "qx7717", "kunigunde", "flussm", "schnabeltier");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	MailServer mail;

	@Autowired
	Notices notices;

	@Autowired
	HistoryService history;

	Applicant applicant;

	Browser browser;

	Browser klara;

	@BeforeEach
	void itIsTheSeventeenthOfNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port, PERSON);
		this.browser = this.applicant.browser();
		this.klara = new Browser(this.port);
		this.klara.send(this.klara.open("/anmelden"), "Anmelden", Map.of("username", "klara", "password", "demo"));
	}

	@AfterEach
	void theMailServerWorks() {
		this.mail.start();
	}

	@Test
	void staysWithTheCaseFromApplicationToPermit(CapturedOutput log) {
		Page first = this.applicant.start();
		String secret = first.html().select("dd.aw-code").get(1).text();
		String reference = first.path().split("/")[2];
		this.browser.send(first, Applicant.NEXT, Map.of("familyName", "Zwetschgenbaumer", "birthDate", "13.07.57x"));
		Page vehicle = this.applicant.next(this.applicant.next(this.applicant.next(first)));
		Page documents = this.applicant.next(vehicle);
		this.browser.upload(documents, "Hochladen", Map.of("Zwetschgenbaumer kaputt.pdf", new byte[] { 1, 2, 3 }));
		Page uploaded = this.browser.upload(documents, "Hochladen",
				Map.of("Überlassung Zwetschgenbaumer.pdf", SampleFiles.pdf()));
		Page check = this.applicant.next(this.applicant.next(uploaded));
		Page code = this.browser.send(check, "Code zusenden", Map.of());
		this.city.runDueJobs();
		this.browser.send(code, "Adresse bestätigen", Map.of("code", "000000"));
		String right = this.mail.codeFor(MAIL);
		check = this.browser.send(code, "Adresse bestätigen", Map.of("code", right));
		List<MailServer.Mail> mails = new ArrayList<>(this.mail.mailsTo(MAIL));
		this.mail.stop();
		this.browser.send(check, Applicant.SUBMIT, Map.of());
		assertThatThrownBy(this.city::runDueJobs).hasMessageContaining("did not take a mail of " + reference);
		this.mail.start();
		this.clock.moveTo(LocalDate.of(2026, 11, 18));
		this.city.runDueJobs();
		mails.addAll(this.mail.mailsTo(MAIL));
		this.klara.open("/faelle/" + reference + "/unterlagen");
		decide(reference, Map.of("decision", "grant", "discretion", "Nichts spricht gegen Wendelgard."), "2026-11-18");
		leave(reference);

		assertThat(log).contains(reference + ": Antrag eingegangen");
		assertThat(mails).hasSize(2);
		assertNothingOf(CONFIDED, places(log, mails));
		assertNothingOf(List.of(squeezed(secret), squeezed(secret).replace("-", "")), places(log, mails));
		assertThat(ours(log) + this.browser.trail()).doesNotContainPattern("\\b" + right + "\\b");
	}

	@Test
	void staysWithTheCaseFromPaperToRefusal(CapturedOutput log) {
		Page page = this.klara.send(this.klara.open("/aufgaben/erfassen"), "Weiter zum Formular",
				Map.of("service", "bewohnerparkausweis", "channel", "PAPER", "arrivedOn", "12.11.2026"));
		String reference = page.path().split("/")[2];
		Map<String, String> paper = Typed.with(this.applicant.typed(), "vehicleHolder", "self", "vehicleOwner", "",
				"hasPrivateSpace", "yes");
		while (!page.path().endsWith("/pruefen")) {
			page = this.klara.send(page, Applicant.NEXT, paper);
		}
		this.klara.send(page, Applicant.SUBMIT, Map.of());
		this.city.runDueJobs();
		decide(reference,
				Map.of("decision", "refuse", "discretion", "Frau Zwetschgenbaumer hat einen Stellplatz.", "reasons",
						"Sie haben am Quittenhainstieg einen Stellplatz.", "hearingWaiver", "noDeviationFromFacts"),
				"2026-11-17");

		assertThat(log).contains(reference + ": Antrag eingegangen");
		assertNothingOf(CONFIDED, places(log, List.of()));
	}

	/** A clerk decides and posts; both look at what there is to see. */
	private void decide(String reference, Map<String, Object> decision, String postedOn) {
		this.city.complete(reference, "klara", decision);
		if (decision.containsValue("refuse")) {
			this.city.complete(reference, "tom", Map.of("signing", "sign"));
		}
		this.city.complete(reference, "klara", Map.of("postedOn", postedOn));
		this.notices.ofCase(reference).forEach((notice) -> this.klara.open("/bescheide/" + notice.id()));
		for (String page : List.of("", "/eingangsbestaetigung", "/antrag.json", "/e-mail")) {
			this.browser.open("/vorgaenge/" + reference + page);
			this.klara.open("/vorgaenge/" + reference + page);
		}
	}

	private void leave(String reference) {
		this.browser.send(this.browser.open("/vorgaenge/" + reference), "Abmelden", Map.of());
		this.browser.open("/vorgaenge/" + reference);
	}

	/**
	 * Log, addresses and titles, mails but for the address they go to, what the engine
	 * keeps of failures.
	 */
	private Stream<String> places(CapturedOutput log, List<MailServer.Mail> mails) {
		Stream<String> sent = mails.stream()
			.flatMap((mail) -> Stream.concat(Stream.of(mail.subject(), mail.text()),
					mail.headers()
						.entrySet()
						.stream()
						.filter((header) -> !List.of("To", "Received").contains(header.getKey()))
						.map(Map.Entry::toString)));
		Stream<String> failures = this.history.createHistoricJobLogQuery().failureLog().list().stream().map(this::text);
		Stream<String> incidents = this.history.createHistoricIncidentQuery()
			.list()
			.stream()
			.map(HistoricIncident::getIncidentMessage)
			.map(String::valueOf);
		return Stream.of(Stream.of(ours(log), this.browser.trail(), this.klara.trail()), sent, failures, incidents)
			.flatMap((place) -> place);
	}

	/** The log without what the mail server of the tests says, which is not ours. */
	private static String ours(CapturedOutput log) {
		return log.getAll()
			.lines()
			.filter((line) -> !line.contains("com.icegreen") && !line.contains("c.icegreen"))
			.collect(Collectors.joining("\n"));
	}

	private String text(HistoricJobLog failure) {
		return failure.getJobExceptionMessage() + this.history.getHistoricJobLogExceptionStacktrace(failure.getId());
	}

	private static void assertNothingOf(List<String> confided, Stream<String> places) {
		assertThat(places.map(PersonalDataTests::squeezed))
			.allSatisfy((place) -> assertThat(place).doesNotContain(confided));
	}

	private static String squeezed(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s+]|%20", "");
	}

}
