package de.amtswerk.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.application.Applications;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MailServer;
import de.amtswerk.city.MailServer.Mail;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.engine.Vocabulary;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Mail leaves once, says next to nothing, and harms nobody when it cannot leave. */
@CityTest
class OutboxTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	MailServer mail;

	@Autowired
	Confirmations confirmations;

	@Autowired
	Outbox outbox;

	@Autowired
	Applications applications;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	HistoryService history;

	@Autowired
	Procedures procedures;

	@Autowired
	Vocabulary vocabulary;

	String address;

	String reference;

	String code;

	@BeforeEach
	void somebodyHasGotACode() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.address = "max.muster" + COUNT.incrementAndGet() + "@beispiel.de";
		this.reference = this.city.fillIn("bewohnerparkausweis", Typed.with(Residents.next(), "email", this.address))
			.fileReference();
		this.confirmations.orderCode(this.reference);
		this.city.runDueJobs();
		this.code = this.mail.codeFor(this.address);
	}

	@AfterEach
	void theServerRunsAgain() {
		this.mail.start();
		mailProcesses().forEach((left) -> this.runtime.deleteProcessInstance(left.getId(), "the test is over"));
	}

	@Test
	void saysFileReferenceAndPortalAndNothingElse() {
		confirmAndSubmit();
		this.city.runDueJobs();

		List<Mail> mails = this.mail.mailsTo(this.address);
		assertThat(mails).hasSize(2);
		assertThat(mails.get(0).text()).matches("""
				Guten Tag,

				Ihr Code ist [0-9]{6}\\.
				Er gilt 30 Minuten\\. Bitte geben Sie ihn im Serviceportal ein\\.

				Aktenzeichen: %s
				Serviceportal: https://service\\.stuttgart\\.example

				Haben Sie keinen Code angefordert\\? Dann müssen Sie nichts tun\\.
				Bitte antworten Sie nicht auf diese E-Mail\\.""".formatted(this.reference));
		assertThat(mails.get(1).text()).isEqualTo("""
				Guten Tag,

				Ihr Antrag ist bei uns eingegangen.

				Aktenzeichen: %s
				Serviceportal: https://service.stuttgart.example

				Im Serviceportal sehen Sie unter „Mein Vorgang“, wie es weitergeht.
				Dafür brauchen Sie das Aktenzeichen und Ihren Zugangscode.
				Bitte antworten Sie nicht auf diese E-Mail.""".formatted(this.reference));
		assertThat(mails)
			.allSatisfy((mail) -> assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated")
				.containsEntry("From", "serviceportal@stuttgart.example")
				.containsEntry("To", this.address)
				.containsEntry("Content-Type", "text/plain; charset=UTF-8")
				.hasEntrySatisfying("Message-ID", (id) -> assertThat(id).endsWith("@stuttgart.example>"))
				.containsKeys("Date", "MIME-Version")
				.doesNotContainKeys("Cc", "Bcc", "Reply-To"));
	}

	@Test
	void sendsOnceHoweverOftenTheJobRuns() {
		confirmAndSubmit();
		this.city.runDueJobs();

		this.outbox.send(this.reference, Kind.RECEIPT);
		this.outbox.send(this.reference, Kind.CODE);

		assertThat(this.mail.mailsTo(this.address)).hasSize(2);
	}

	@Test
	void leavesCaseAloneWhileTheServerIsDown() {
		this.mail.stop();

		confirmAndSubmit();
		exhaustRetries();
		this.city.runDueJobs();

		assertThat(this.applications.find(this.reference)).isPresent();
		assertThat(this.city.task(this.reference).getName()).startsWith("Antrag prüfen");
		assertThat(this.confirmations.find(this.reference)).hasValueSatisfying((confirmation) -> {
			assertThat(confirmation.isConfirmed()).isTrue();
			assertThat(confirmation.receiptSent()).isFalse();
		});
		assertThat(incidents()).hasSize(1);
		assertThat(stacktrace()).contains("The mail server did not take a mail of " + this.reference)
			.doesNotContain(this.address);
		assertThat(incidents().get(0).getIncidentMessage()).doesNotContain(this.address);
	}

	@Test
	void sendsOnceWhenAnOperatorTriesAgain() {
		this.mail.stop();
		confirmAndSubmit();
		exhaustRetries();
		this.mail.start();

		this.management.setJobRetries(job().getId(), 1);
		// raised retries leave the job's date as it was
		this.clock.moveTo(LocalDate.of(2026, 11, 18));
		this.city.runDueJobs();

		assertThat(this.mail.mailsTo(this.address)).extracting(Mail::subject)
			.containsOnlyOnce("Eingegangen: Aktenzeichen " + this.reference);
		assertThat(mailProcesses()).isEmpty();
		assertThat(incidents()).isEmpty();
	}

	@Test
	void answersAllOrdersOfACodeWithOneMail() {
		this.mail.stop();
		this.confirmations.orderCode(this.reference);
		this.confirmations.orderCode(this.reference);
		this.mail.start();
		int before = this.mail.mailsTo(this.address).size();

		this.city.runDueJobs();

		assertThat(this.mail.mailsTo(this.address)).hasSize(before + 1);
		assertThat(this.confirmations.confirm(this.reference, this.mail.codeFor(this.address)))
			.isEqualTo(Outcome.CONFIRMED);
	}

	@Test
	void keepsAddressAndCodeOutOfTheEngine() {
		confirmAndSubmit();
		this.city.runDueJobs();

		List<String> instances = this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(MailProcess.KEY)
			.variableValueEquals(SendMail.FILE_REFERENCE, this.reference)
			.list()
			.stream()
			.map((instance) -> instance.getId())
			.toList();
		assertThat(instances).hasSize(2);
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(instances.toArray(String[]::new))
			.list()).extracting(HistoricVariableInstance::getName).containsOnly(SendMail.FILE_REFERENCE, SendMail.KIND);
	}

	@Test
	void isNoServiceAndNoVocabulary() {
		assertThat(this.procedures.offered()).extracting(Procedure::slug).doesNotContain(MailProcess.KEY);
		assertThat(this.procedures.find(MailProcess.KEY)).isEmpty();
		assertThat(this.vocabulary.names()).isNotEmpty().doesNotContain("sendMail");
	}

	private void confirmAndSubmit() {
		assertThat(this.confirmations.confirm(this.reference, this.code)).isEqualTo(Outcome.CONFIRMED);
		this.applications.submit(this.reference);
	}

	private void exhaustRetries() {
		while (job().getRetries() > 0) {
			assertThat(catchThrowable(() -> this.management.executeJob(job().getId()))).isInstanceOf(MailNotSent.class);
		}
	}

	private Job job() {
		return this.management.createJobQuery().processInstanceId(mailProcesses().get(0).getId()).singleResult();
	}

	private String stacktrace() {
		return this.management.getJobExceptionStacktrace(job().getId());
	}

	private List<Incident> incidents() {
		List<String> ids = mailProcesses().stream().map(ProcessInstance::getId).toList();
		return this.runtime.createIncidentQuery()
			.list()
			.stream()
			.filter((incident) -> ids.contains(incident.getProcessInstanceId()))
			.toList();
	}

	private List<ProcessInstance> mailProcesses() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(MailProcess.KEY)
			.variableValueEquals(SendMail.FILE_REFERENCE, this.reference)
			.list();
	}

}
