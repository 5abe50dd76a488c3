package de.amtswerk.application;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.document.Documents;
import de.amtswerk.form.Answers;
import de.amtswerk.form.FormPage;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;
import de.amtswerk.vault.Vault;
import de.amtswerk.vault.Vault.Envelope;

/** Keep drafts on the server, encrypted, from the first page on. */
@Component
public class Drafts {

	private final JdbcClient database;

	private final Accesses accesses;

	private final Procedures procedures;

	private final Vault vault;

	private final Documents documents;

	private final Clock clock;

	Drafts(JdbcClient database, Accesses accesses, Procedures procedures, Vault vault, Documents documents,
			Clock clock) {
		this.database = database;
		this.accesses = accesses;
		this.procedures = procedures;
		this.vault = vault;
		this.documents = documents;
		this.clock = clock;
	}

	/** Start a draft; the secret in the answer is known to nobody else from then on. */
	@Transactional
	public Access start(Procedure procedure) {
		return start(procedure, null);
	}

	/** Start a draft that a clerk fills in for the applicant. */
	@Transactional
	public Access record(Procedure procedure, Recording recording) {
		return start(procedure, recording);
	}

	private Access start(Procedure procedure, @Nullable Recording recording) {
		Access access = this.accesses.issue(procedure.slug());
		Envelope envelope = envelope(access.fileReference(), Map.of());
		this.database.sql("""
				insert into draft (file_reference, answers, key_id, nonce, changed_at, process_definition_id)
				values (?, ?, ?, ?, ?, ?)""")
			.params(access.fileReference(), envelope.content(), envelope.keyId(), envelope.nonce(),
					OffsetDateTime.now(this.clock), procedure.definitionId())
			.update();
		if (recording != null) {
			this.database.sql("update draft set channel = ?, recorded_by = ?, arrived_on = ? where file_reference = ?")
				.params(recording.channel().name(), recording.clerk(), recording.arrivedOn(), access.fileReference())
				.update();
		}
		return access;
	}

	/** The draft, unless it was submitted or its service is no longer offered. */
	public Optional<Draft> find(String fileReference) {
		return this.accesses.service(fileReference)
			.flatMap(this.procedures::find)
			.flatMap((procedure) -> read(fileReference, procedure))
			.map(this::withDocuments);
	}

	/**
	 * Store what was answered on a page: valid answers replace those that the page had
	 * before, also while others on it still have problems.
	 * @throws NoSuchDraft when it was submitted meanwhile, in another tab
	 */
	@Transactional
	public Draft answer(Draft draft, FormPage page, Answers answers) {
		this.accesses.lock(draft.fileReference());
		Draft stored = read(draft.fileReference(), draft.procedure())
			.orElseThrow(() -> new NoSuchDraft(draft.fileReference()));
		Map<String, Object> all = new LinkedHashMap<>(stored.answers());
		all.keySet().removeAll(page.keys());
		all.putAll(answers.values());
		// files have a table of their own
		all.keySet().removeAll(draft.form().documentKeys());
		Envelope envelope = envelope(draft.fileReference(), all);
		this.database.sql("""
				update draft set answers = ?, key_id = ?, nonce = ?, changed_at = ?, process_definition_id = ?
				where file_reference = ?""")
			.params(envelope.content(), envelope.keyId(), envelope.nonce(), OffsetDateTime.now(this.clock),
					draft.known().definitionId(), draft.fileReference())
			.update();
		return withDocuments(draft.with(all));
	}

	private Draft withDocuments(Draft draft) {
		return draft.with(EnclosedFiles.among(draft.answers(), this.documents.of(draft.fileReference())));
	}

	void delete(String fileReference) {
		this.database.sql("delete from draft where file_reference = ?").param(fileReference).update();
	}

	private Optional<Draft> read(String fileReference, Procedure procedure) {
		return this.database.sql("select * from draft where file_reference = ?")
			.param(fileReference)
			.query((row, number) -> new Draft(fileReference, procedure, known(row, procedure),
					answers(fileReference, row), Recording.read(row)))
			.optional();
	}

	/** Drafts from before this was kept are taken as up to date. */
	private Procedure known(ResultSet row, Procedure offered) throws SQLException {
		String definitionId = row.getString("process_definition_id");
		return (definitionId != null) ? this.procedures.version(definitionId) : offered;
	}

	private Map<String, Object> answers(String fileReference, ResultSet row) throws SQLException {
		Envelope envelope = new Envelope(row.getString("key_id"), row.getBytes("nonce"), row.getBytes("answers"));
		return AnswersJson.read(new String(this.vault.open(fileReference, envelope), StandardCharsets.UTF_8));
	}

	private Envelope envelope(String fileReference, Map<String, Object> answers) {
		return this.vault.lock(fileReference, AnswersJson.write(answers).getBytes(StandardCharsets.UTF_8));
	}

}
