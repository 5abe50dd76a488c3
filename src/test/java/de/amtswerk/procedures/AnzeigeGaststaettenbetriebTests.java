package de.amtswerk.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.FlowRecorder;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Organisers;
import de.amtswerk.city.Typed;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.VeraPdf;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;
import de.amtswerk.procedure.CaseProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * The notification of a catering business for a few days: confirmed, and told to others.
 */
@CityTest
class AnzeigeGaststaettenbetriebTests {

	private static final String SERVICE = "anzeige-gaststaettenbetrieb";

	private static final Path OFFICES = Path.of("target/city/stellen");

	private static final List<String> FIVE = List.of("baurechtsamt", "finanzamt", "gaststaettenbehoerde",
			"lebensmittelueberwachung", "polizei");

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private FlowRecorder flows;

	@Autowired
	private Notices notices;

	@Autowired
	private Journal journal;

	@Autowired
	private CaseProgress progress;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private ObjectMapper json;

	@BeforeEach
	void itIsTheSeventeenthOfNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
	}

	@Test
	void confirmsWithoutAClerkAndInformsFiveOffices() {
		String reference = submit();

		this.city.runDueJobs();

		assertThat(passed(reference)).contains("EndEvent_NotificationConfirmed")
			.doesNotContain("Task_ReviewNotification");
		assertThat(letter(reference).template()).isEqualTo("bestaetigung");
		assertThat(informed(reference)).containsExactlyInAnyOrderElementsOf(FIVE);
		assertThat(FIVE).allSatisfy((office) -> assertThat(message(office, reference)).exists());
		assertThat(this.progress.of(reference)).extracting(CaseProgress.Step::state)
			.containsExactly("Ihre Anzeige ist bestätigt, und alle Stellen sind informiert.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			expectedVisitors   | 500              | Es werden 500 Gäste oder mehr erwartet.
			openingDays[1].day | 30.11.2026       | Die Anzeige ist später als zwei Wochen vor Beginn eingegangen.
			remark             | Mit Feuerschale. | Es gibt weitere Angaben, die eine Person lesen muss.
			""")
	void asksAClerkOfTheSection(String key, String text, String reason) {
		String reference = submit(key, text);
		this.city.runDueJobs();
		Task task = this.city.task(reference);
		assertThat(task).hasDefinitionKey("Task_ReviewNotification").hasCandidateGroup("gaststaetten");
		assertThat(this.runtime.getVariable(task.getExecutionId(), "routeReason")).isEqualTo(reason);
		assertThat(informed(reference)).isEmpty();
		// three working days after Tuesday, 17 November
		assertThat(task.getDueDate().toInstant().atZone(this.clock.getZone()).toLocalDate())
			.isEqualTo(LocalDate.of(2026, 11, 20));

		this.city.complete(reference, "greta", Map.of("outcome", "confirm", "letterNote", "Bitte rufen Sie uns an."));

		assertThat(passed(reference)).contains("Task_ReviewNotification", "EndEvent_NotificationConfirmed");
		assertThat(letter(reference).signatory()).isEqualTo("Greta Fuchs");
		assertThat(text(reference)).contains("Bitte rufen Sie uns an.").contains("Greta Fuchs");
		assertThat(informed(reference)).containsExactlyInAnyOrderElementsOf(FIVE);
	}

	@ParameterizedTest
	@CsvSource({ "expectedVisitors, 499", "openingDays[1].day, 01.12.2026" })
	void asksNoClerkJustBelowTheLimits(String key, String text) {
		String reference = submit(key, text);

		this.city.runDueJobs();

		assertThat(passed(reference)).contains("EndEvent_NotificationConfirmed")
			.doesNotContain("Task_ReviewNotification");
	}

	@Test
	void tellsAClubWithoutAlcoholThatNothingIsToBeAnnounced() {
		String reference = submit("servesAlcohol", "no");

		this.city.runDueJobs();

		assertThat(passed(reference)).contains("EndEvent_NotRequired");
		assertThat(letter(reference).template()).isEqualTo("keine-anzeigepflicht");
		assertThat(VeraPdf.failures(this.notices.pdf(letter(reference).id()))).isEmpty();
		assertThat(informed(reference)).isEmpty();
	}

	@Test
	void lettersAreAccessibleAndNoAdministrativeActs() {
		String reference = submit();

		this.city.runDueJobs();

		assertThat(VeraPdf.failures(this.notices.pdf(letter(reference).id()))).isEmpty();
		assertThat(letter(reference).decides()).isFalse();
		assertThat(text(reference))
			.contains("Sie haben rechtzeitig angezeigt", "12.12.2026 von 16:00 bis 01:30 Uhr",
					"Dieses Schreiben wurde automatisch erstellt", "Sondernutzungserlaubnis", "0,00")
			.doesNotContain("Rechtsbehelf", "Widerspruch", "Klage", "Bescheid", "Im Auftrag");
	}

	@Test
	void acceptsALateNotificationAndSaysSo() {
		String reference = submit("openingDays[1].day", "18.11.2026");
		this.city.runDueJobs();

		this.city.complete(reference, "greta", Map.of("outcome", "confirm"));

		assertThat(text(reference)).contains("Wir haben Ihre Anzeige trotzdem angenommen.");
	}

	@Test
	void printsWhatOnlyLooksLikeADate() {
		String reference = submit("occasion", "2026-02-30");

		this.city.runDueJobs();

		assertThat(letter(reference).template()).isEqualTo("bestaetigung");
	}

	@Test
	void tellsEachOfficeOnlyWhatItNeeds() {
		String reference = submit("remark", "Bitte nicht weitersagen.");
		this.city.runDueJobs();
		this.city.complete(reference, "greta", Map.of("outcome", "confirm"));

		assertThat(keys("baurechtsamt", reference)).containsExactlyInAnyOrder("organisationName", "firstNames",
				"familyName", "phone", "occasion", "venue", "district", "openingTimes", "expectedVisitors");
		assertThat(keys("polizei", reference)).contains("musicUntil", "servesAlcohol")
			.doesNotContain("street", "offer");
		assertThat(keys("finanzamt", reference)).contains("street").doesNotContain("phone", "expectedVisitors");
		assertThat(keys("lebensmittelueberwachung", reference)).contains("offer").doesNotContain("servesAlcohol");
		assertThat(FIVE).allSatisfy((office) -> assertThat(message(office, reference)).content()
			.contains("Weiß-Kałuża")
			.doesNotContain("verein@example.org", "weitersagen", "Herr"));
		assertThat(read("polizei", reference).at("/data/expectedVisitors").toString())
			.isEqualTo("{\"label\":\"Wie viele Gäste erwarten Sie?\",\"value\":300}");
	}

	@Test
	void anOfficeThatCannotBeReachedIsAnIncidentAndHoldsUpNobodyElse() throws IOException {
		Path away = Path.of("target/city/polizei-away");
		Files.createDirectories(OFFICES.resolve("polizei"));
		Files.move(OFFICES.resolve("polizei"), away);
		Files.createFile(OFFICES.resolve("polizei"));
		String reference = submit();

		try {
			this.city.exhaustRetries(reference);
		}
		finally {
			Files.delete(OFFICES.resolve("polizei"));
			Files.move(away, OFFICES.resolve("polizei"));
		}

		ProcessInstance open = this.city.instance(reference);
		assertThat(this.runtime.createIncidentQuery().processInstanceId(open.getId()).list())
			.extracting(Incident::getActivityId)
			.containsExactly("Task_InformPolice");
		assertThat(informed(reference)).hasSize(4).doesNotContain("polizei");
		assertThat(letter(reference).template()).isEqualTo("bestaetigung");

		this.management.setJobRetries(
				this.management.createJobQuery().processInstanceId(open.getId()).noRetriesLeft().singleResult().getId(),
				1);
		this.city.exhaustRetries(reference);

		assertThat(open).isEnded();
		assertThat(informed(reference)).containsExactlyInAnyOrderElementsOf(FIVE);
	}

	@Test
	void passesEverySequenceFlowAndEveryRowOfTheTables() {
		this.flows.forget();

		run(submit());
		run(submit("servesAlcohol", "no"));
		run(submit("organiserType", "business"));
		for (String[] answer : List.of(new String[] { "expectedVisitors", "800" },
				new String[] { "openingDays[1].day", "19.11.2026" }, new String[] { "remark", "Mit Bühne." })) {
			String reference = submit(answer);
			this.city.runDueJobs();
			this.city.complete(reference, "greta", Map.of("outcome", "confirm"));
		}
		this.clock.moveTo(LocalDate.of(2026, 10, 1));
		opening("01.11.2026", "15.11.2026", "18.11.2026", "22.11.2026", "26.03.2027");
		this.clock.moveTo(LocalDate.of(2027, 10, 1));
		opening("01.11.2027", "14.11.2027", "17.11.2027", "21.11.2027");

		assertThat(this.flows.taken()).containsAll(ids(SERVICE + ".bpmn", "<bpmn:sequenceFlow id=\"([^\"]+)\""));
		for (String table : List.of("frist", "anzeigepflicht", "stille-tage", "gebuehr", "pruefbedarf")) {
			assertThat(firedRows(table)).as(table).isEqualTo(ids(table + ".dmn", "<rule id=\"([^\"]+)\""));
		}
	}

	private void opening(String... days) {
		for (String day : days) {
			run(submit("_openingDays", "1", "openingDays[1].day", day));
		}
	}

	private void run(String reference) {
		this.city.runDueJobs();
		assertThat(this.city.instance(reference)).as("has ended").isNull();
	}

	private String submit(String... keysAndTexts) {
		return this.city.submit(SERVICE, Typed.with(Organisers.next(), keysAndTexts));
	}

	private Notice letter(String reference) {
		assertThat(this.notices.ofCase(reference)).hasSize(1);
		return this.notices.ofCase(reference).get(0);
	}

	private String text(String reference) {
		return PdfText.of(this.notices.pdf(letter(reference).id())).replaceAll("\\s+", " ");
	}

	/** The offices that the journal says were informed, each as often as it was. */
	private List<String> informed(String reference) {
		return this.journal.entries(reference)
			.stream()
			.filter((entry) -> entry.event().equals("OFFICE_INFORMED"))
			.map(JournalEntry::payload)
			.map((payload) -> payload.substring(0, payload.indexOf(':')))
			.toList();
	}

	private static Path message(String office, String reference) {
		return OFFICES.resolve(office).resolve(reference + ".json");
	}

	private Set<String> keys(String office, String reference) {
		Set<String> keys = new TreeSet<>();
		read(office, reference).get("data").fieldNames().forEachRemaining(keys::add);
		return keys;
	}

	private JsonNode read(String office, String reference) {
		try {
			return this.json.readTree(message(office, reference).toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Set<String> passed(String reference) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(this.history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(reference)
				.singleResult()
				.getId())
			.list()
			.stream()
			.map((activity) -> activity.getActivityId())
			.collect(Collectors.toSet());
	}

	private Set<String> firedRows(String table) {
		return this.history.createHistoricDecisionInstanceQuery()
			.decisionDefinitionKey(SERVICE + "." + table)
			.includeOutputs()
			.list()
			.stream()
			.flatMap((decision) -> decision.getOutputs().stream())
			.map(HistoricDecisionOutputInstance::getRuleId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> ids(String file, String pattern) {
		try (Stream<String> lines = Files.lines(Path.of("processes", SERVICE, file))) {
			return lines.flatMap((line) -> Pattern.compile(pattern).matcher(line).results())
				.map((match) -> match.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
