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

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.FlowRecorder;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.delivery.Deliveries;
import de.amtswerk.delivery.Dispatch;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;
import de.amtswerk.procedure.CaseProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** The resident parking permit, from the application to its last day. */
@CityTest
class BewohnerparkausweisTests {

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern.\nEin Ausweichen ist zumutbar.", "reasons",
			"Sie haben einen eigenen Stellplatz.\nDort können Sie parken.", "hearingWaiver", "noDeviationFromFacts");

	private static final Map<String, Object> SIGN = Map.of("signing", "sign");

	private static final String SERVICE = "bewohnerparkausweis";

	@Autowired
	private FlowRecorder flows;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Notices notices;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private CaseProgress progress;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@BeforeEach
	void itIsTheSeventeenthOfNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
	}

	@Test
	void grantsThePermitAndLetsItExpireAfterAYear() {
		ProcessInstance permit = apply();
		assertThat(permit).isWaitingAt("Task_ReviewApplication")
			.hasVariables("proposal", "feeInCents", "validUntil", "parkingArea");

		this.city.complete(reference(permit), "klara", GRANT);
		this.city.complete(reference(permit), "klara", Map.of("postedOn", "2026-11-17"));

		Notice notice = this.notices.ofCase(reference(permit)).get(0);
		Dispatch dispatch = this.deliveries.find(notice.id()).orElseThrow();
		assertThat(notice.signatory()).isEqualTo("Klara Sommer");
		assertThat(dispatch.notifiedOn()).isEqualTo("2026-11-21");
		assertThat(dispatch.objectionEndsOn()).isEqualTo("2026-12-21");
		assertThat(this.progress.of(reference(permit))).extracting(CaseProgress.Step::state)
			.containsExactly("Ihr Bescheid ist zur Post gegeben.");

		this.clock.moveTo(LocalDate.of(2026, 12, 21));
		this.city.runDueJobs();
		assertThat(permit).isWaitingAt("CallActivity_NotifyGrant");

		this.clock.moveTo(LocalDate.of(2026, 12, 22));
		this.city.runDueJobs();
		assertThat(permit).isWaitingAt("Event_PermitExpires");

		this.clock.moveTo(LocalDate.of(2027, 12, 1));
		this.city.runDueJobs();
		assertThat(permit).isEnded()
			.hasPassedInOrder("StartEvent_ApplicationSubmitted", "Task_FindOpenCases", "Task_DetermineParkingArea",
					"Task_DetermineValidity", "Task_DetermineFee", "Task_CheckEligibility", "Task_ReviewApplication",
					"Gateway_Decision", "Task_IssueGrant", "CallActivity_NotifyGrant", "Event_PermitExpires",
					"EndEvent_PermitExpired");
		assertThat(this.progress.of(reference(permit))).extracting(CaseProgress.Step::state)
			.containsExactly("Ihr Bewohnerparkausweis ist abgelaufen.");
	}

	@Test
	void refusesWhoHasAGarageAndWaitsForTheObjectionPeriod() {
		ProcessInstance permit = apply("hasPrivateSpace", "yes");

		this.city.complete(reference(permit), "klara", REFUSE);
		this.city.complete(reference(permit), "tom", SIGN);
		this.city.complete(reference(permit), "klara", Map.of("postedOn", "2026-11-17"));
		this.clock.moveTo(LocalDate.of(2026, 12, 22));
		this.city.runDueJobs();

		assertThat(permit).isEnded()
			.hasPassed("Task_IssueRefusal", "CallActivity_NotifyRefusal", "EndEvent_ApplicationRefused");
		assertThat(this.notices.ofCase(reference(permit))).singleElement().satisfies((notice) -> {
			assertThat(notice.template()).isEqualTo("ablehnung");
			assertThat(notice.signatory()).as("who has signed it, not who has drafted it").isEqualTo("Tom Weber");
		});
	}

	@Test
	void returnsARefusalThatTheTeamLeadDoesNotSign() {
		ProcessInstance permit = apply("hasPrivateSpace", "yes");
		this.city.complete(reference(permit), "klara", REFUSE);

		this.city.complete(reference(permit), "tom",
				Map.of("signing", "return", "returnRemark", "Bitte den Stellplatz genauer beschreiben."));

		assertThat(permit).isWaitingAt("Task_ReviewApplication")
			.variables()
			.containsEntry("returnRemark", "Bitte den Stellplatz genauer beschreiben.");
		assertThat(this.notices.ofCase(reference(permit))).isEmpty();
	}

	@Test
	void letsNobodySignButTheLeadOfTheSection() {
		ProcessInstance permit = apply("hasPrivateSpace", "yes");
		this.city.complete(reference(permit), "klara", REFUSE);

		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.city.complete(reference(permit), "klara", SIGN));
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.city.complete(reference(permit), "greta", SIGN));
		assertThat(permit).isWaitingAt("Task_SignRefusal");
	}

	@Test
	void asksAgainWhenThePostingDateCannotBeRight() {
		ProcessInstance permit = apply();
		this.city.complete(reference(permit), "klara", GRANT);

		this.city.complete(reference(permit), "klara", Map.of("postedOn", "2026-11-16"));

		Task task = this.city.task(reference(permit));
		assertThat(task.getName()).startsWith("Bescheid zur Post geben");
		assertThat(this.runtime.getVariable(task.getExecutionId(), "postingProblem")).as("what the form explains")
			.isEqualTo("postingDateImplausible");
		assertThat(this.deliveries.find(this.notices.ofCase(reference(permit)).get(0).id()).orElseThrow().sentOn())
			.isNull();
	}

	@Test
	void namesCaseSectionAndDueDateInTheClerksTask() {
		ProcessInstance permit = apply();

		Task task = this.city.task(reference(permit));
		assertThat(task.getName()).isEqualTo("Antrag prüfen und entscheiden · " + reference(permit));
		assertThat(task).hasCandidateGroup("strassenverkehr");
		// ten working days after Tuesday, 17 November
		assertThat(task.getDueDate().toInstant().atZone(this.clock.getZone()).toLocalDate())
			.isEqualTo(LocalDate.of(2026, 12, 1));
	}

	@Test
	void handsTheLetterToThePrintShop() throws Exception {
		ProcessInstance permit = apply();

		this.city.complete(reference(permit), "klara", GRANT);

		Notice notice = this.notices.ofCase(reference(permit)).get(0);
		Path printFile = Path.of("target/city/druck", this.deliveries.find(notice.id()).orElseThrow().printFile());
		assertThat(Files.readAllBytes(printFile)).isEqualTo(this.notices.pdf(notice.id()));
	}

	@Test
	void asksAClerkAboutASecondPermitOfTheSamePerson() {
		Map<String, String> person = Residents.next();
		ProcessInstance first = this.city.apply(SERVICE, person);

		ProcessInstance second = this.city.apply(SERVICE,
				Typed.with(person, "familyName", person.get("familyName").toUpperCase().replace("SS", "ß")));

		assertThat(second).variables().containsEntry("proposal", "MANUAL");
		assertThat((String) this.runtime.getVariable(second.getId(), "proposalReason")).contains(reference(first));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hasPrivateSpace | yes           | REFUSE
			city            | Esslingen     | MANUAL
			postalCode      | 73728         | MANUAL
			residence       | second        | MANUAL
			postalCode      | 70173         | MANUAL
			postalCode      | 70629         | REFUSE
			vehicleHolder   | lent          | MANUAL
			furtherFacts    | Ich pendle.   | MANUAL
			plate2          | ES-X 1        | GRANT
			""")
	void proposes(String key, String text, String proposal) {
		ProcessInstance permit = apply(key, text);

		assertThat(permit).variables().containsEntry("proposal", proposal);
	}

	@Test
	void passesEverySequenceFlowAndEveryRowOfTheTables() {
		this.flows.forget();

		for (String postalCode : List.of("70173", "70174", "70176", "70178", "70182", "70188", "70372", "70629",
				"73728")) {
			apply("postalCode", postalCode);
		}
		apply("hasPrivateSpace", "yes");
		apply("postalCode", "73728", "city", "Esslingen");
		apply("city", "Esslingen");
		apply("residence", "second");
		apply("vehicleHolder", "lent");
		apply("furtherFacts", "Ich arbeite nachts.");
		Map<String, String> twice = Residents.next();
		this.city.apply(SERVICE, twice);
		this.city.apply(SERVICE, twice);
		this.clock.moveTo(LocalDate.of(2025, 11, 17));
		apply("startDate", "01.12.2025");
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		ProcessInstance granted = apply();
		this.city.complete(reference(granted), "klara", GRANT);
		this.city.complete(reference(granted), "klara", Map.of("postedOn", "2026-11-16"));
		this.city.complete(reference(granted), "klara", Map.of("postedOn", "2026-11-17"));
		ProcessInstance refused = apply();
		this.city.complete(reference(refused), "klara", REFUSE);
		this.city.complete(reference(refused), "tom",
				Map.of("signing", "return", "returnRemark", "Bitte ausführlicher."));
		this.city.complete(reference(refused), "klara", REFUSE);
		this.city.complete(reference(refused), "tom", SIGN);
		this.city.complete(reference(refused), "klara", Map.of("postedOn", "2026-11-17"));
		this.clock.moveTo(LocalDate.of(2027, 12, 1));
		this.city.runDueJobs();

		assertThat(this.flows.taken())
			.containsAll(
					ids("processes/bewohnerparkausweis/bewohnerparkausweis.bpmn", "<bpmn:sequenceFlow id=\"([^\"]+)\""))
			.containsAll(ids("processes/bausteine/bekanntgabe-post/bekanntgabe-post.bpmn",
					"<bpmn:sequenceFlow id=\"([^\"]+)\""));
		for (String table : List.of("parkgebiet", "geltungsdauer", "gebuehr", "anspruch")) {
			assertThat(firedRows("bewohnerparkausweis." + table)).as(table)
				.isEqualTo(ids("processes/bewohnerparkausweis/" + table + ".dmn", "<rule id=\"([^\"]+)\""));
		}
		assertThat(firedRows("rechtsbehelf"))
			.isEqualTo(ids("processes/bausteine/rechtsbehelf/rechtsbehelf.dmn", "<rule id=\"([^\"]+)\""));
	}

	@Test
	void refusesApplicantOutsideTheZone() {
		ProcessInstance permit = apply("postalCode", "73728", "city", "Esslingen");

		assertThat(permit).variables().containsEntry("proposal", "REFUSE");
	}

	@Test
	void mentionsThatTheFeeIsASampleValue() {
		ProcessInstance permit = apply();

		assertThat(permit).variables()
			.containsEntry("feeInCents", 3070)
			.containsEntry("feeNote", "Beispielwert, von der Stadt zu bestätigen");
	}

	@Test
	void keepsTheApplicationWhateverTheRulesDo() {
		String reference = this.city.submit(SERVICE, Residents.next());

		ProcessInstance permit = this.city.instance(reference);
		assertThat(permit).isWaitingAt("StartEvent_ApplicationSubmitted").variables().doesNotContainKey("proposal");
	}

	private ProcessInstance apply(String... keysAndTexts) {
		return this.city.apply(SERVICE, Typed.with(Residents.next(), keysAndTexts));
	}

	private static String reference(ProcessInstance permit) {
		return permit.getBusinessKey();
	}

	private Set<String> firedRows(String table) {
		return this.history.createHistoricDecisionInstanceQuery()
			.decisionDefinitionKey(table)
			.includeOutputs()
			.list()
			.stream()
			.flatMap((decision) -> decision.getOutputs().stream())
			.map(HistoricDecisionOutputInstance::getRuleId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> ids(String file, String pattern) {
		try {
			return Pattern.compile(pattern)
				.matcher(Files.readString(Path.of(file)))
				.results()
				.map((match) -> match.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
