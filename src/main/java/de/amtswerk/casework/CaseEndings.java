package de.amtswerk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.casework.CaseEnding.Kind;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.Notices;

/**
 * End cases that need no decision any more. The house ends the case's process itself, for
 * the engine's border is closed to people; call it while nobody is logged in to the
 * engine.
 */
@Component
public class CaseEndings {

	private static final Logger logger = LoggerFactory.getLogger(CaseEndings.class);

	private final JdbcClient database;

	private final RuntimeService runtime;

	private final CaseFiles cases;

	private final Notices notices;

	private final FollowUps followUps;

	private final Journal journal;

	private final Clock clock;

	CaseEndings(JdbcClient database, RuntimeService runtime, CaseFiles cases, Notices notices, FollowUps followUps,
			Journal journal, Clock clock) {
		this.database = database;
		this.runtime = runtime;
		this.cases = cases;
		this.notices = notices;
		this.followUps = followUps;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Close a case as withdrawn or moot.
	 * @throws NotEnded when it is decided or closed; nothing is changed then
	 */
	@Transactional
	public void close(String fileReference, boolean withdrawn, String reason, String clerk) {
		this.journal.record(fileReference, clerk, withdrawn ? "CASE_WITHDRAWN" : "CASE_MOOT", reason);
		end(new CaseEnding(fileReference, withdrawn ? Kind.WITHDRAWN : Kind.MOOT, reason, null, null), clerk);
	}

	public Optional<CaseEnding> find(String fileReference) {
		return this.database.sql("select * from case_ending where file_reference = ?")
			.param(fileReference)
			.query((row, number) -> ending(row))
			.optional();
	}

	/** The file references of the cases that go on under this one. */
	public List<String> duplicatesOf(String fileReference) {
		return this.database.sql("select file_reference from case_ending where other_case = ? order by ended_at")
			.param(fileReference)
			.query(String.class)
			.list();
	}

	/** Why a case cannot be ended without a decision, as a sentence; none if it can. */
	public Optional<String> obstacle(String fileReference) {
		if (instance(fileReference).isEmpty()) {
			return Optional.of("Der Fall %s ist schon abgeschlossen.".formatted(fileReference));
		}
		return this.notices.ofCase(fileReference)
			.stream()
			.filter(Notice::decides)
			.findFirst()
			.map((notice) -> "Im Fall %s ist schon ein Bescheid erlassen („%s“). Der Fall läuft deshalb weiter, bis er von selbst endet."
				.formatted(fileReference, notice.title()));
	}

	/** Whoever calls has written the journal, and so holds the case until the commit. */
	void end(CaseEnding ending, String clerk) {
		String reference = ending.fileReference();
		obstacle(reference).ifPresent((sentence) -> {
			throw new NotEnded(sentence);
		});
		this.database.sql("""
				insert into case_ending (file_reference, kind, reason, other_case, office, ended_by, ended_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(reference, ending.kind().name(), ending.reason(), ending.otherCase(), ending.office(), clerk,
					OffsetDateTime.now(this.clock))
			.update();
		this.followUps.of(reference)
			.stream()
			.filter((followUp) -> !followUp.done())
			.forEach((followUp) -> this.followUps.finish(followUp, clerk));
		try {
			this.runtime.deleteProcessInstance(instance(reference).orElseThrow().getId(), ending.kind().name());
		}
		catch (OptimisticLockingException ex) {
			throw new NotEnded(
					"Im Fall %s ist gerade etwas anderes geschehen. Sehen Sie nach und versuchen Sie es noch einmal."
						.formatted(reference));
		}
		logger.info("{}: ohne Bescheid abgeschlossen, {}", reference, ending.kind());
	}

	/** Its blocks have the same business key. */
	private Optional<ProcessInstance> instance(String fileReference) {
		return this.cases.find(fileReference)
			.map((file) -> this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(fileReference)
				.processDefinitionKey(file.service())
				.singleResult());
	}

	private static CaseEnding ending(ResultSet row) throws SQLException {
		return new CaseEnding(row.getString("file_reference"), Kind.valueOf(row.getString("kind")),
				row.getString("reason"), row.getString("other_case"), row.getString("office"));
	}

}
