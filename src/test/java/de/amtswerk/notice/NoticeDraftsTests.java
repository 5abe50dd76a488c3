package de.amtswerk.notice;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.letter.Letter;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.TextBlock;
import de.amtswerk.letter.VeraPdf;
import de.amtswerk.procedure.Procedures;

import static org.assertj.core.api.Assertions.assertThat;

/** What a clerk drafts is what the addressee gets. */
@CityTest
@RecordApplicationEvents
class NoticeDraftsTests {

	private static final LocalDate DRAFTED = LocalDate.of(2026, 11, 17);

	private static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "discretion",
			"Der Vorrang gilt nur Bewohnern.", "reasons", "Aus dem Formular übernommene Gründe.", "hearingWaiver",
			"noDeviationFromFacts");

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	/** A text that stands askew is read letter by letter. */
	private static final String MARK = "E\\s*N\\s*T\\s*W\\s*U\\s*R\\s*F";

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Notices notices;

	@Autowired
	private NoticeDrafts drafts;

	@Autowired
	private TextBlocks blocks;

	@Autowired
	private Procedures procedures;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ApplicationEvents events;

	private ProcessInstance permit;

	private String reference;

	@BeforeEach
	void somebodyHasApplied() {
		this.clock.moveTo(DRAFTED);
		this.permit = this.city.apply("bewohnerparkausweis", Residents.next());
		this.reference = this.permit.getBusinessKey();
	}

	@Test
	void theIssuedNoticeEqualsThePreviewButForDateSignatoryAndMark() {
		this.drafts.keep(this.reference, "bewilligung", provisions(), "klara");
		Letter preview = this.notices.preview(order("bewilligung", GRANT));
		this.clock.moveTo(DRAFTED.plusDays(1));

		byte[] issued = this.notices.pdf(issued(GRANT).id());

		assertThat(neutral(preview.pdf())).isEqualTo(neutral(issued));
		List<BufferedImage> before = covered(preview.pdf());
		List<BufferedImage> after = covered(issued);
		assertThat(before).hasSameSizeAs(after).hasSizeGreaterThan(1);
		for (int page = 0; page < after.size(); page++) {
			assertThat(Pages.differences(before.get(page), after.get(page))).as("Seite " + (page + 1)).isZero();
		}
	}

	@Test
	void aPreviewIsMarkedConformsAndIssuesNothing() {
		Letter preview = this.notices.preview(order("bewilligung", GRANT));

		assertThat(PdfText.of(preview.pdf())).containsPattern(MARK);
		assertThat(VeraPdf.failures(preview.pdf())).isEmpty();
		assertThat(this.notices.ofCase(this.reference)).isEmpty();
	}

	@Test
	void aPreviewShowsAGapForWhatNobodyHasWrittenYet() {
		Letter preview = this.notices.preview(order("ablehnung", Map.of()));

		assertThat(flat(preview.pdf())).contains("Dabei haben wir abgewogen: …");
	}

	@Test
	void printsTheKeptReasonsInsteadOfTheFormsAndThenForgetsTheDraft() {
		this.drafts.keep(this.reference, "ablehnung", new NoticeDraft("Erster Grund.\nZweiter Grund.", List.of()),
				"klara");

		Notice notice = issued(REFUSE);

		assertThat(text(notice)).containsSubsequence("Gründe", "Erster Grund.", "Zweiter Grund.")
			.doesNotContain("Aus dem Formular");
		assertThat(this.drafts.find(this.reference, "ablehnung")).isEmpty();
	}

	@Test
	void numbersTheProvisionsAndTellsWhatIsDueWhen() {
		this.drafts.keep(this.reference, "bewilligung", provisions(), "klara");

		Notice notice = issued(GRANT);

		assertThat(text(notice)).containsSubsequence("3. Nebenbestimmungen", "Teilen Sie uns den Umzug mit.",
				"Reichen Sie die Erklärung nach.", "Frist: 15.12.2026.");
		assertThat(VeraPdf.failures(this.notices.pdf(notice.id()))).isEmpty();
		assertThat(this.events.stream(NoticeIssued.class)).singleElement()
			.isEqualTo(new NoticeIssued(this.reference, notice.id(), provisions().provisions()));
	}

	@Test
	void saysNothingOfProvisionsWhereThereAreNone() {
		assertThat(text(issued(GRANT))).doesNotContain("Nebenbestimmung");
	}

	@Test
	void keepsWhatWasWrittenLast() {
		this.drafts.keep(this.reference, "ablehnung", new NoticeDraft("Erst.", List.of()), "klara");
		this.drafts.keep(this.reference, "ablehnung", provisions(), "tom");

		assertThat(this.drafts.find(this.reference, "ablehnung")).contains(provisions());
	}

	@Test
	void offersTheServicesOwnBlocksWithTheValuesOfTheCase() {
		List<TextBlock> offered = this.blocks.of(order("ablehnung", Map.of()).procedure(), TextBlock.Kind.REASON);

		assertThat(offered).extracting(TextBlock::title)
			.containsExactly("Eigener oder gemieteter Stellplatz", "Es gibt schon einen Ausweis",
					"Wohnung außerhalb der Parkgebiete");
		assertThat(this.blocks.text(offered.get(2), order("ablehnung", Map.of()).variables()))
			.contains("(Tübinger Straße 12 a, 70178 Stuttgart)");
	}

	private static NoticeDraft provisions() {
		return new NoticeDraft("", List.of(new Provision("Teilen Sie uns den Umzug mit.", null),
				new Provision("Reichen Sie die Erklärung nach.", LocalDate.of(2026, 12, 15))));
	}

	private NoticeOrder order(String template, Map<String, Object> decided) {
		Map<String, Object> variables = new HashMap<>(this.runtime.getVariables(this.permit.getId()));
		variables.putAll(decided);
		variables.put("signatoryName", "Tom Weber");
		return new NoticeOrder(this.reference, this.procedures.version(this.permit.getProcessDefinitionId()),
				this.permit.getId(), template, variables);
	}

	private Notice issued(Map<String, Object> decision) {
		this.city.complete(this.reference, "klara", decision);
		if (decision == REFUSE) {
			this.city.complete(this.reference, "tom", Map.of("signing", "sign"));
		}
		return this.notices.ofCase(this.reference).get(0);
	}

	private String text(Notice notice) {
		return flat(this.notices.pdf(notice.id()));
	}

	private static String flat(byte[] pdf) {
		return PdfText.of(pdf).replaceAll("[\\s\\u00a0]+", " ");
	}

	private static String neutral(byte[] pdf) {
		return flat(pdf).replaceAll(MARK, "")
			.replaceAll("1[78]\\.11\\.2026", "DATUM")
			.replaceAll("Tom Weber|Klara Sommer", "NAME")
			.replaceAll("\\s+", " ")
			.strip();
	}

	private static List<BufferedImage> covered(byte[] pdf) {
		List<BufferedImage> pages = new ArrayList<>(Pages.of(pdf));
		var places = Pages.places(pdf, List.of("17.11.2026", "18.11.2026", "Tom Weber", "Klara Sommer"));
		for (int page = 0; page < pages.size(); page++) {
			Pages.cover(pages.get(page), places.get(page));
		}
		return pages;
	}

}
