package de.amtswerk.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;

import de.amtswerk.check.Problem;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.ServiceFolder;
import de.amtswerk.letter.PdfText;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Services are published whole or refused whole, and cases keep what they started with.
 */
@CityTest
class PublicationTests {

	private static int count;

	@Autowired
	private Publication publication;

	@Autowired
	private Procedures procedures;

	@Autowired
	private ServicesHealthIndicator health;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private City city;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Notices notices;

	@TempDir
	private Path folder;

	private String slug;

	private ServiceFolder designer;

	@BeforeEach
	void aDesignerHasAServiceOfHerOwn() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.slug = "probeausweis-" + count++;
		this.designer = new ServiceFolder(this.folder, this.slug);
		this.publication.publish(this.designer.location());
	}

	@AfterAll
	static void theShippedServicesAreOfferedAgain(@Autowired Publication publication) {
		publication.publish("classpath:");
	}

	@Test
	void aWaitingCaseIsFinishedWithTheFormTableAndNoticeItStartedWith() {
		ProcessInstance old = this.city.apply(this.slug, Residents.next());
		this.designer.replace("forms/" + this.slug + "/pruefung.form", "Ihre Entscheidung", "Ihr Urteil");
		this.designer.replace("processes/" + this.slug + "/gebuehr.dmn", "<text>3070</text>", "<text>9999</text>");
		this.designer.replace("processes/" + this.slug + "/notices/bewilligung.html", "Sie dürfen",
				"Ihnen ist erlaubt,");
		this.designer.replace("processes/bausteine/rechtsbehelf/rechtsbehelf.dmn", "Gegen diesen Bescheid",
				"Gegen die Bewilligung");

		this.publication.publish(this.designer.location());
		ProcessInstance young = this.city.apply(this.slug, Residents.next());

		assertThat(letter(old)).contains("30,70 €", "Sie dürfen", "Gegen diesen Bescheid").doesNotContain("99,99 €");
		assertThat(letter(young)).contains("99,99 €", "Ihnen ist erlaubt", "Gegen die Bewilligung");
		assertThat(this.procedures.find(this.slug).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void aFaultyServiceIsRefusedWholeAndTheOneThatRanGoesOn() {
		String diagram = "processes/" + this.slug + "/" + this.slug + ".bpmn";
		this.designer.replace(diagram, "${findOpenCases}", "${findOpenCase}");
		this.designer.replace(diagram, this.slug + ".gebuehr\"", this.slug + ".gebuhr\"");
		this.designer.replace("forms/" + this.slug + "/antrag.form", "\"type\": \"select\"", "\"type\": \"iframe\"");

		this.publication.publish(this.designer.location());

		List<Problem> problems = this.publication.refused().get(this.slug);
		assertThat(problems).extracting(Problem::file).contains(diagram, "forms/" + this.slug + "/antrag.form");
		assertThat(problems).anySatisfy((problem) -> {
			assertThat(problem.line()).isEqualTo(this.designer.lineOf(diagram, "id=\"Task_DetermineFee\""));
			assertThat(problem.element()).isEqualTo("Task_DetermineFee \"Gebühr bestimmen\"");
			assertThat(problem.message()).contains(this.slug + ".gebuhr", this.slug + ".gebuehr");
		});
		assertThat(problems)
			.anySatisfy((problem) -> assertThat(problem.message()).contains("${findOpenCase}", "findOpenCases"));
		assertThat(problems).anySatisfy((problem) -> assertThat(problem.message()).contains("iframe"));
		assertThat(this.procedures.find(this.slug).orElseThrow().version()).isEqualTo(1);
		assertThat(this.city.apply(this.slug, Residents.next())).isNotNull();
	}

	@Test
	void operatorsReadWhichServicesAreOfferedAndWhichWereRefused(@TempDir Path elsewhere) {
		ServiceFolder newcomer = new ServiceFolder(elsewhere, "neuling");
		newcomer.replace("processes/neuling/neuling.bpmn", "${findOpenCases}", "${findOpenCase}");

		this.publication.publish(newcomer.location());

		Health health = this.health.health();
		assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
		assertThat(health.getDetails()).containsEntry("offered", List.of()).containsKey("refused.neuling");
	}

	@Test
	void whatTheEngineRefusesIsReportedWithItsLine() {
		String diagram = "processes/" + this.slug + "/" + this.slug + ".bpmn";
		this.designer.replace(diagram, "${decision == 'grant'}", "${decision == 'grant'");

		this.publication.publish(this.designer.location());

		assertThat(this.publication.refused().get(this.slug)).singleElement()
			.satisfies((problem) -> assertThat(problem.file()).isEqualTo(diagram))
			.satisfies((problem) -> assertThat(problem.line())
				.isEqualTo(this.designer.lineOf(diagram, "${decision == 'grant'")))
			.satisfies((problem) -> assertThat(problem.message()).contains("decision == 'grant'"));
	}

	@Test
	void aTableThatTheEngineCannotDeployIsRefusedAndTheApplicationGoesOn() {
		this.designer.replace("processes/" + this.slug + "/anspruch.dmn", "hitPolicy=\"FIRST\"",
				"hitPolicy=\"PRIORITY\"");

		this.publication.publish(this.designer.location());

		assertThat(this.publication.refused().get(this.slug)).singleElement()
			.satisfies((problem) -> assertThat(problem.file()).endsWith("/anspruch.dmn"))
			.satisfies((problem) -> assertThat(problem.message()).contains("PRIORITY"));
		assertThat(this.procedures.find(this.slug).orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void aNoticeThatDoesNotTellTheRemedyIsRefused() {
		this.designer.replace("processes/" + this.slug + "/notices/bewilligung.html", "{{remedies.fee}}", "");

		this.publication.publish(this.designer.location());

		assertThat(this.publication.refused().get(this.slug)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("{{remedies.fee}}"));
	}

	@Test
	void aDiagramThatIsNoXmlIsRefusedWithItsLine() {
		String diagram = "processes/" + this.slug + "/" + this.slug + ".bpmn";
		this.designer.replace(diagram, "</bpmn:laneSet>", "");

		this.publication.publish(this.designer.location());

		assertThat(this.publication.refused().get(this.slug)).singleElement()
			.satisfies((problem) -> assertThat(problem.line())
				.isEqualTo(this.designer.lineOf(diagram, "id=\"StartEvent_ApplicationSubmitted\"")));
	}

	@Test
	void theSameFilesFromAnotherPlaceMakeNoNewVersion(@TempDir Path elsewhere) {
		this.publication.publish(new ServiceFolder(elsewhere, this.slug).location());
		this.publication.publish("file:" + Path.of("").toAbsolutePath());

		assertThat(versions(this.slug)).isEqualTo(1);
		assertThat(versions("bewohnerparkausweis")).isEqualTo(1);
	}

	@Test
	void anOldJarThatRestartsDoesNotUndoAPublication(@TempDir Path oldJar) {
		ServiceFolder old = new ServiceFolder(oldJar, this.slug);
		this.designer.replace("processes/" + this.slug + "/gebuehr.dmn", "<text>3070</text>", "<text>2500</text>");
		this.publication.publish(this.designer.location());

		this.publication.publish(old.location());

		assertThat(versions(this.slug)).isEqualTo(2);
		assertThat(this.city.apply(this.slug, Residents.next()))
			.satisfies((permit) -> assertThat(this.runtime.getVariable(permit.getId(), "feeInCents")).isEqualTo(2500));
	}

	@Test
	void aServiceWhoseFolderIsGoneIsNoLongerOfferedButItsCasesGoOn() {
		ProcessInstance open = this.city.apply(this.slug, Residents.next());
		this.designer.delete("processes/" + this.slug);
		this.designer.delete("forms/" + this.slug);

		this.publication.publish(this.designer.location());

		assertThat(this.procedures.find(this.slug)).isEmpty();
		assertThat(letter(open)).contains("30,70 €");
	}

	@Test
	void aDeploymentHoldsItsManifestAndTheBlocksItCalls() {
		String deploymentId = this.procedures.find(this.slug).orElseThrow().deploymentId();

		assertThat(this.repository.getDeploymentResourceNames(deploymentId)).contains("manifest.txt",
				"processes/" + this.slug + "/" + this.slug + ".bpmn", "forms/" + this.slug + "/antrag.form",
				"processes/bausteine/bekanntgabe-post/bekanntgabe-post.bpmn",
				"processes/bausteine/rechtsbehelf/rechtsbehelf.dmn", "forms/bausteine/bekanntgabe-post/versand.form");
	}

	@Test
	void onlyWhatTheVersionsFilesNameBecomesAVariable() {
		ProcessInstance permit = this.city.apply(this.slug, Residents.next());

		assertThat(this.runtime.getVariables(permit.getId())).containsKeys("familyName", "plate1")
			.doesNotContainKeys("declarationOfTruth", "privacyRead", "phone");
	}

	private long versions(String service) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(service).count();
	}

	private String letter(ProcessInstance permit) {
		this.city.complete(permit.getBusinessKey(), "klara",
				Map.of("decision", "grant", "discretion", "Keine Gesichtspunkte sprechen dagegen."));
		Notice notice = this.notices.ofCase(permit.getBusinessKey()).get(0);
		return PdfText.of(this.notices.pdf(notice.id())).replace('\u00a0', ' ');
	}

}
