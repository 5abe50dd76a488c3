package de.amtswerk.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.JournalEntry;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.delivery.Deliveries;
import de.amtswerk.delivery.SentNotice;
import de.amtswerk.delivery.SentNotices;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.LetterNotWritten;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.VeraPdf;
import de.amtswerk.notice.Notice.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** An obvious mistake is corrected by a further version, and the first one stays. */
@CityTest
class CorrectionsTests {

	private static final LocalDate ISSUED = LocalDate.of(2026, 11, 17);

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern.", "reasons", "Sie haben eine Gerage.\nDort ist Platz.", "hearingWaiver",
			"noDeviationFromFacts");

	private static final String WHY = "Im Kennzeichen waren zwei Ziffern vertauscht.";

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Notices notices;

	@Autowired
	private NoticeDrafts drafts;

	@Autowired
	private Corrections corrections;

	@Autowired
	private SentNotices sentNotices;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private Journal journal;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private String reference;

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(ISSUED);
		this.reference = this.city.apply("bewohnerparkausweis", Residents.next()).getBusinessKey();
	}

	@Test
	void theCorrectedVersionNamesTheFirstAndTheMistakeAndConforms() {
		Notice first = granted();
		this.clock.moveTo(ISSUED.plusDays(3));

		Notice corrected = this.corrections.issue(order(first, "plate1", "S-AB 132"));

		assertThat(VeraPdf.failures(this.notices.pdf(corrected.id()))).isEmpty();
		assertThat(text(corrected)).containsSubsequence("20.11.2026",
				"Berichtigte Fassung des Bescheids vom 17.11.2026 (§ 42 LVwVfG)", "Was berichtigt ist: " + WHY,
				"tritt an die Stelle der Fassung vom 17.11.2026",
				"Die Entscheidung ändert sich dadurch nicht. Fristen für Rechtsbehelfe laufen deshalb in der Regel seit der Bekanntgabe des Bescheids vom 17.11.2026 weiter.",
				"Ihr Antrag auf einen Bewohnerparkausweis", "S-AB 132", "Im Auftrag", "Tom Weber")
			.doesNotContain("S-AB 123", "Klara Sommer");
		assertThat(corrected.title()).isEqualTo("Berichtigte Fassung: Bewilligung: Ihr Bewohnerparkausweis");
		assertThat(corrected.correction()).isEqualTo(new Notice.Correction(first.id(), WHY, "tom"));
	}

	@Test
	void theFirstVersionStaysAsItIsButForItsState() {
		Notice first = granted();
		byte[] before = this.notices.pdf(first.id());

		this.corrections.issue(order(first, "plate1", "S-AB 132"));

		assertThat(this.notices.pdf(first.id())).isEqualTo(before);
		assertThat(this.notices.ofCase(this.reference)).extracting(Notice::state)
			.containsExactly(State.CORRECTED, State.ISSUED);
		assertThat(this.notices.find(first.id()).orElseThrow()).usingRecursiveComparison()
			.ignoringFields("state")
			.isEqualTo(first);
	}

	@Test
	void decidesAndInstructsAsBefore() {
		Notice first = refused();

		Notice corrected = this.corrections
			.issue(order(first, "reasonsLines", "Sie haben eine Garage.\nDort ist Platz."));

		String remedy = text(first).replaceFirst(".*Rechtsbehelfsbelehrung(.*)Mit freundlichen.*", "$1");
		assertThat(remedy).contains("Widerspruch");
		assertThat(text(corrected)).contains("wird abgelehnt.", "Sie haben eine Garage. Dort ist Platz.", remedy);
	}

	@Test
	void offersWhatIsPrintedAndNeitherLetterheadNorRemedies() {
		Notice first = granted();

		assertThat(this.corrections.open(first).texts()).extracting(PrintedText::name)
			.startsWith("addressee")
			.containsSubsequence("receivedOn", "familyName", "parkingArea", "plate1", "validFrom", "feeInCents")
			.doesNotContain("date", "fileReference", "plate2")
			.noneMatch((name) -> name.matches("(authority|contact|remedies|signatory).*"));
	}

	@Test
	void thePreviewIsMarkedConformsAndIssuesNothing() {
		Notice first = granted();

		Letter preview = this.corrections.preview(order(first, "plate1", "S-AB 132"));

		assertThat(VeraPdf.failures(preview.pdf())).isEmpty();
		assertThat(flat(preview.pdf())).contains("Berichtigte Fassung des Bescheids", "S-AB 132")
			.containsPattern("E\\s*N\\s*T\\s*W\\s*U\\s*R\\s*F");
		assertThat(this.notices.ofCase(this.reference)).containsExactly(first);
	}

	@Test
	void correctsACorrectedVersionAndStillNamesTheBescheidThatWasNotified() {
		Notice first = granted();
		this.clock.moveTo(ISSUED.plusDays(1));
		Notice second = this.corrections.issue(order(first, "plate1", "S-AB 132"));
		this.clock.moveTo(ISSUED.plusDays(2));

		Notice third = this.corrections.issue(order(second, "plate1", "S-AB 231"));

		assertThat(text(third))
			.containsSubsequence("19.11.2026", "Berichtigte Fassung des Bescheids vom 17.11.2026 (§ 42 LVwVfG)",
					"tritt an die Stelle der Fassung vom 18.11.2026", "S-AB 231")
			.containsOnlyOnce("Berichtigte Fassung");
		assertThat(this.notices.ofCase(this.reference)).extracting(Notice::state)
			.containsExactly(State.CORRECTED, State.CORRECTED, State.ISSUED);
	}

	@Test
	void whoCorrectsTheSameTwiceHasCorrectedOnce() {
		Notice first = granted();
		Notice once = this.corrections.issue(order(first, "plate1", "S-AB 132"));

		Notice again = this.corrections.issue(order(first, "plate1", "S-AB 132"));

		assertThat(again.id()).isEqualTo(once.id());
		assertThat(this.notices.ofCase(this.reference)).hasSize(2);
	}

	@Test
	void refusesToCorrectWhatAnotherVersionHasReplaced() {
		Notice first = granted();
		Notice second = this.corrections.issue(order(first, "plate1", "S-AB 132"));

		assertThatExceptionOfType(NoticeCorrectedAlready.class)
			.isThrownBy(() -> this.corrections.issue(order(first, "plate1", "S-AB 999")))
			.satisfies((refusal) -> assertThat(refusal.successor().id()).isEqualTo(second.id()));
		assertThat(this.notices.ofCase(this.reference)).hasSize(2);
	}

	@Test
	void ofTwoAtOnceOneCorrects() {
		Notice first = granted();

		List<CompletableFuture<Object>> both = Stream.of("S-AB 132", "S-AB 231")
			.map((plate) -> CompletableFuture.<Object>supplyAsync(() -> {
				Throwable refusal = catchThrowable(() -> this.corrections.issue(order(first, "plate1", plate)));
				return (refusal != null) ? refusal.getClass() : Notice.class;
			}))
			.toList();

		assertThat(both.stream().map(CompletableFuture::join).toList()).containsExactlyInAnyOrder(Notice.class,
				NoticeCorrectedAlready.class);
		assertThat(this.notices.ofCase(this.reference)).hasSize(2);
	}

	@Test
	void refusesWhatChangesNothingOrCannotBePrinted() {
		Notice first = granted();

		assertThatExceptionOfType(NothingCorrected.class)
			.isThrownBy(() -> this.corrections.issue(order(first, "plate1", "S-AB 123")));
		assertThatExceptionOfType(LetterNotWritten.class)
			.isThrownBy(() -> this.corrections.issue(order(first, "plate1", "🚗")));
		assertThat(this.notices.ofCase(this.reference)).containsExactly(first);
	}

	@Test
	void whatIsDueOnAnotherDayIsLookedAtThen() {
		this.drafts.keep(this.reference, "bewilligung",
				new NoticeDraft("",
						List.of(new Provision("Reichen Sie die Erklärung nach.", LocalDate.of(2026, 12, 15)))),
				"klara");
		Notice first = granted();

		this.corrections.issue(order(first, "provisions[1].dueOn", "2026-12-22"));

		assertThat(this.journal.entries(this.reference)).filteredOn((entry) -> entry.event().equals("FOLLOW_UP_SET"))
			.extracting(JournalEntry::payload)
			.containsExactly("2026-12-15", "2026-12-22", "2026-11-17");
	}

	@Test
	void correctsInAClosedCaseAndPrintsTheCorrectedVersion() {
		Notice first = refused();
		this.city.complete(this.reference, "klara", Map.of("postedOn", "2026-11-17"));
		this.clock.moveTo(LocalDate.of(2027, 3, 1));
		this.city.runDueJobs();
		assertThat(this.city.instance(this.reference)).isNull();

		Notice corrected = this.corrections.issue(order(first, "reasonsLines", "Sie haben eine Garage."));
		this.city.runDueJobs();

		assertThat(printFile(corrected)).hasBinaryContent(this.notices.pdf(corrected.id()));
		assertThat(this.journal.entries(this.reference)).extracting(JournalEntry::event)
			.endsWith("NOTICE_CORRECTED", "FOLLOW_UP_SET", "NOTICE_PRINTED");
	}

	@Test
	void aFullPrintFolderIsAnIncidentAndNothingIsLost() throws IOException {
		Notice corrected = this.corrections.issue(order(granted(), "plate1", "S-AB 132"));
		Path obstacle = Files.createDirectories(printFile(corrected).resolve("im-weg"));

		exhaustRetries(corrected);
		SentNotice stuck = sent(corrected);
		Files.delete(obstacle);
		Files.delete(obstacle.getParent());
		this.management.setJobRetries(job(corrected).getId(), 1);
		this.management.executeJob(job(corrected).getId());
		this.deliveries.print(corrected.id());

		assertThat(stuck.stuck()).isTrue();
		assertThat(stuck.dispatch()).isNull();
		assertThat(sent(corrected).stuck()).isFalse();
		assertThat(printFile(corrected)).hasBinaryContent(this.notices.pdf(corrected.id()));
		assertThat(this.journal.entries(this.reference)).filteredOn((entry) -> entry.event().equals("NOTICE_PRINTED"))
			.hasSize(2);
	}

	private Notice granted() {
		this.city.complete(this.reference, "klara", GRANT);
		return this.notices.ofCase(this.reference).get(0);
	}

	private Notice refused() {
		this.city.complete(this.reference, "klara", REFUSE);
		this.city.complete(this.reference, "tom", Map.of("signing", "sign"));
		return this.notices.ofCase(this.reference).get(0);
	}

	private static CorrectionOrder order(Notice notice, String name, String text) {
		return new CorrectionOrder(notice.id(), Map.of(name, text), WHY, "tom", "Tom Weber", null);
	}

	private SentNotice sent(Notice notice) {
		return this.sentNotices.of(this.reference)
			.stream()
			.filter((sent) -> sent.notice().id().equals(notice.id()))
			.findFirst()
			.orElseThrow();
	}

	private Path printFile(Notice notice) {
		return Path.of("target/city/druck", notice.fileReference() + "-" + notice.id() + ".pdf");
	}

	private void exhaustRetries(Notice notice) {
		while (job(notice).getRetries() > 0) {
			assertThat(catchThrowable(() -> this.management.executeJob(job(notice).getId()))).isNotNull();
		}
	}

	private Job job(Notice notice) {
		ProcessInstance process = this.runtime.createProcessInstanceQuery()
			.variableValueEquals("noticeId", notice.id().toString())
			.processDefinitionKey("amtswerk.delivery")
			.singleResult();
		return this.management.createJobQuery().processInstanceId(process.getId()).singleResult();
	}

	private String text(Notice notice) {
		return flat(this.notices.pdf(notice.id()));
	}

	private static String flat(byte[] pdf) {
		return PdfText.of(pdf).replaceAll("[\\s\\u00a0]+", " ");
	}

}
