package de.amtswerk.application;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.Party;
import de.amtswerk.document.Documents;
import de.amtswerk.form.Answers;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

/** Receive applications: the only way a case starts. */
@Component
public class Applications {

	private static final Logger logger = LoggerFactory.getLogger(Applications.class);

	private final JdbcClient database;

	private final Accesses accesses;

	private final Drafts drafts;

	private final CaseFiles caseFiles;

	private final Journal journal;

	private final CaseStart caseStart;

	private final Procedures procedures;

	private final Documents documents;

	private final ApplicationEventPublisher listeners;

	private final Clock clock;

	Applications(JdbcClient database, Accesses accesses, Drafts drafts, CaseFiles caseFiles, Journal journal,
			CaseStart caseStart, Procedures procedures, Documents documents, ApplicationEventPublisher listeners,
			Clock clock) {
		this.database = database;
		this.accesses = accesses;
		this.drafts = drafts;
		this.caseFiles = caseFiles;
		this.journal = journal;
		this.caseStart = caseStart;
		this.procedures = procedures;
		this.documents = documents;
		this.listeners = listeners;
		this.clock = clock;
	}

	/**
	 * Submit a draft: record, case and process start in one commit. A second call, from a
	 * double click or another tab, finds the first one's application.
	 * @throws ApplicationIncomplete when the answers do not satisfy the form on offer;
	 * nothing is changed then
	 */
	@Transactional
	public Application submit(String fileReference) {
		this.accesses.lock(fileReference);
		return find(fileReference).orElseGet(() -> receive(fileReference));
	}

	/** The application as submitted, version 1. */
	public Optional<Application> find(String fileReference) {
		return versions(fileReference).stream().findFirst();
	}

	/** The application as submitted, and each correction of it. */
	public List<Application> versions(String fileReference) {
		return this.database.sql("""
				select a.*, c.process_definition_id
				from application a join case_file c on c.file_reference = a.file_reference
				where a.file_reference = ? order by a.version""")
			.param(fileReference)
			.query((row, number) -> new Application(fileReference,
					this.procedures.version(row.getString("process_definition_id")),
					AnswersJson.read(row.getString("answers")),
					row.getObject("received_at", OffsetDateTime.class).toInstant(), Recording.read(row)))
			.list();
	}

	private Application receive(String fileReference) {
		Draft draft = this.drafts.find(fileReference).orElseThrow(() -> new NoSuchDraft(fileReference));
		Procedure procedure = draft.procedure();
		Answers answers = procedure.form().check(draft.answers());
		if (answers.hasProblems()) {
			throw new ApplicationIncomplete(answers);
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Application application = new Application(fileReference, procedure, answers.values(), now, draft.recording());
		this.caseFiles.open(new CaseFile(fileReference, procedure.slug(), procedure.definitionId(), now),
				Party.applicant(application.answers()));
		insert(application);
		this.documents.submit(fileReference, EnclosedFiles.in(application.answers(), procedure.form().documentKeys()));
		journal(application);
		this.caseStart.start(application);
		this.drafts.delete(fileReference);
		this.listeners.publishEvent(new ApplicationReceived(fileReference));
		logger.info("{}: Antrag eingegangen, Leistung {} Fassung {}", fileReference, procedure.slug(),
				procedure.version());
		return application;
	}

	private void journal(Application application) {
		Procedure procedure = application.procedure();
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("service", procedure.slug());
		payload.put("version", procedure.version());
		payload.put("login", "NONE");
		payload.put("channel", channel(application));
		payload.put("receivedOn", application.receivedOn(this.clock.getZone()).toString());
		Recording recording = application.recording();
		this.journal.record(application.fileReference(), (recording != null) ? recording.clerk() : "applicant",
				"APPLICATION_RECEIVED", AnswersJson.write(payload));
	}

	private void insert(Application application) {
		Recording recording = application.recording();
		this.database.sql("""
				insert into application (file_reference, version, form, form_hash, answers, received_at, login,
					channel, recorded_by, arrived_on)
				values (?, 1, ?, ?, ?, ?, 'NONE', ?, ?, ?)""")
			.params(application.fileReference(), application.procedure().form().id(),
					application.procedure().formHash(), AnswersJson.write(application.answers()),
					OffsetDateTime.ofInstant(application.receivedAt(), ZoneOffset.UTC), channel(application),
					(recording != null) ? recording.clerk() : null, (recording != null) ? recording.arrivedOn() : null)
			.update();
	}

	private static String channel(Application application) {
		Recording recording = application.recording();
		return (recording != null) ? recording.channel().name() : "ONLINE";
	}

}
