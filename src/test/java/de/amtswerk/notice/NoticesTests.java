package de.amtswerk.notice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.ServiceFolder;
import de.amtswerk.city.Typed;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.VeraPdf;
import de.amtswerk.procedure.Publication;
import de.amtswerk.procedure.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices are complete, archivable and accessible, or they are not issued at all. */
@CityTest
class NoticesTests {

	private static final String SERVICE = "bewohnerparkausweis";

	private static final Map<String, Object> GRANT = Map.of("decision", "grant", "discretion",
			"Keine Gesichtspunkte sprechen dagegen.");

	private static final Map<String, Object> SIGN = Map.of("signing", "sign");

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Notices notices;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Publication publication;

	@BeforeEach
	void itIsTheSeventeenthOfNovember() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
	}

	@AfterEach
	void theShippedServicesAreOfferedAgain() {
		this.publication.publish("classpath:");
	}

	@Test
	void theApprovalConformsAndCarriesBothDecisionsWithTheirRemedies() {
		Notice notice = issued(GRANT, "plate2", "ES-X 9E", "firstNames", "Ėglė C̆ova", "familyName", "K͟handžić");

		assertThat(VeraPdf.failures(this.notices.pdf(notice.id()))).isEmpty();
		assertThat(text(notice)).containsSubsequence("Landeshauptstadt Stuttgart", "Ėglė C̆ova K͟handžić", "S-AB 123",
				"ES-X 9E", "30,70 €", "Rechtsbehelfsbelehrung zu Nummer 1",
				"innerhalb eines Monats nach Bekanntgabe Widerspruch", "Rechtsbehelfsbelehrung zu Nummer 2",
				"keine aufschiebende Wirkung", "Klara Sommer");
	}

	@Test
	void theRejectionConformsAndGivesReasonsAndDiscretion() {
		Notice notice = issued(Map.of("decision", "refuse", "discretion", "Der Vorrang gilt.\nEs bleibt dabei.",
				"reasons", "Sie haben eine Garage.\nDort ist Platz.", "hearingWaiver", "noDeviationFromFacts"));

		assertThat(VeraPdf.failures(this.notices.pdf(notice.id()))).isEmpty();
		assertThat(text(notice)).containsSubsequence("wird abgelehnt", "Sie haben eine Garage.", "Dort ist Platz.",
				"Der Vorrang gilt.", "Es bleibt dabei.", "Rechtsbehelfsbelehrung");
	}

	@Test
	void keepsTheNoticeWithItsFingerprintAndTheVersionsItCameFrom() {
		Notice notice = issued(GRANT);

		assertThat(notice.sha256()).isEqualTo(Sha256.of(this.notices.pdf(notice.id())));
		Map<String, Object> row = this.database.sql("select * from notice where id = ?")
			.param(notice.id())
			.query()
			.singleRow();
		assertThat(row.get("deployment_id").toString()).isNotEmpty();
		assertThat(row.get("template_hash").toString()).hasSize(64);
		assertThat(row.get("decision_tables").toString()).contains("\"table\":\"bewohnerparkausweis.gebuehr\"",
				"\"table\":\"bewohnerparkausweis.anspruch\"");
		assertThat(row.get("data").toString()).contains("\"feeInCents\":\"30,70", "addressee");
	}

	@Test
	void aMissingRemedyIsAnIncidentAndNoNotice(@TempDir Path folder) {
		ServiceFolder designer = new ServiceFolder(folder, "ohne-rechtsbehelf");
		designer.replace("processes/bausteine/rechtsbehelf/rechtsbehelf.dmn", "&gt;= date(\"2024-01-01\")",
				"[date(\"2024-01-01\")..date(\"2026-11-17\")]");
		this.publication.publish(designer.location());
		ProcessInstance permit = this.city.apply("ohne-rechtsbehelf", Residents.next());
		this.clock.moveTo(LocalDate.of(2026, 11, 18));

		this.city.decide(permit.getBusinessKey(), "klara", GRANT);

		assertThat(incidents(permit)).singleElement()
			.satisfies((incident) -> assertThat(incident.getIncidentMessage()).contains("rechtsbehelf", "0 rows"));
		assertThat(this.notices.ofCase(permit.getBusinessKey())).isEmpty();
	}

	@Test
	void aTextThatNobodyHadToWriteLeavesItsSectionOut(@TempDir Path folder) {
		ServiceFolder designer = new ServiceFolder(folder, "ohne-text");
		designer.replace("processes/ohne-text/notices/bewilligung.html", "<h2 id=\"tenor-fee\">",
				"{{#furtherFactsLines}}<p>Sie schreiben: {{.}}</p>{{/furtherFactsLines}}<h2 id=\"tenor-fee\">");
		this.publication.publish(designer.location());
		ProcessInstance permit = this.city.apply("ohne-text", Residents.next());

		this.city.decide(permit.getBusinessKey(), "klara", GRANT);

		assertThat(incidents(permit)).isEmpty();
		assertThat(this.notices.ofCase(permit.getBusinessKey())).singleElement()
			.satisfies((notice) -> assertThat(text(notice)).doesNotContain("Sie schreiben"));
	}

	@Test
	void aMissingAddresseeIsAnIncidentAndNoNotice() {
		ProcessInstance permit = this.city.apply(SERVICE, Residents.next());
		this.database.sql("update party set street = null where file_reference = ?")
			.param(permit.getBusinessKey())
			.update();

		this.city.decide(permit.getBusinessKey(), "klara", GRANT);

		assertThat(incidents(permit)).singleElement()
			.satisfies((incident) -> assertThat(incident.getIncidentMessage()).contains("no complete address"));
		assertThat(this.notices.ofCase(permit.getBusinessKey())).isEmpty();
	}

	@Test
	void anUnprintableCharacterIsAnIncidentThatNamesTheValueAndNoNotice() {
		ProcessInstance permit = this.city.apply(SERVICE, Residents.next());

		this.city.decide(permit.getBusinessKey(), "klara",
				Map.of("decision", "refuse", "discretion", "Die Gründe sind abgewogen.", "reasons",
						"Sie haben eine Garage.", "hearingWaiver", "noDeviationFromFacts"));
		this.city.decide(permit.getBusinessKey(), "tom", SIGN);
		this.runtime.setVariable(permit.getId(), "reasons", "Garage 🚗 vorhanden.");

		assertThat(incidents(permit)).singleElement()
			.satisfies((incident) -> assertThat(incident.getIncidentMessage()).contains("reasonsLines")
				.doesNotContain("Garage"));
		assertThat(this.notices.ofCase(permit.getBusinessKey())).isEmpty();
	}

	private Notice issued(Map<String, Object> decision, String... keysAndTexts) {
		ProcessInstance permit = this.city.apply(SERVICE, Typed.with(Residents.next(), keysAndTexts));
		this.city.complete(permit.getBusinessKey(), "klara", decision);
		if (decision.containsValue("refuse")) {
			this.city.complete(permit.getBusinessKey(), "tom", SIGN);
		}
		return this.notices.ofCase(permit.getBusinessKey()).get(0);
	}

	private List<Incident> incidents(ProcessInstance permit) {
		this.city.exhaustRetries(permit.getBusinessKey());
		return this.runtime.createIncidentQuery().processInstanceId(permit.getId()).list();
	}

	private String text(Notice notice) {
		return PdfText.of(this.notices.pdf(notice.id())).replaceAll("[\\s\\u00a0]+", " ");
	}

}
