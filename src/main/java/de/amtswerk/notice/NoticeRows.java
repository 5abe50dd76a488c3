package de.amtswerk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.amtswerk.letter.Letter;
import de.amtswerk.notice.Notice.Correction;
import de.amtswerk.notice.Notice.State;

/** Keep what was issued. Of a row only the state ever changes. */
@Component
class NoticeRows {

	private final JdbcClient database;

	NoticeRows(JdbcClient database) {
		this.database = database;
	}

	void add(Notice notice, Origin origin, String data, Letter letter) {
		Correction correction = notice.correction();
		this.database
			.sql("""
					insert into notice (id, file_reference, template, title, state, decides, data, pdf, sha256, deployment_id,
						template_hash, decision_tables, signatory, issued_at, corrects, correction_reason, corrected_by)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(notice.id(), notice.fileReference(), notice.template(), notice.title(), notice.state().name(),
					notice.decides(), data, letter.pdf(), notice.sha256(), origin.deploymentId(), origin.templateHash(),
					origin.decisionTables(), notice.signatory(),
					OffsetDateTime.ofInstant(notice.issuedAt(), ZoneOffset.UTC),
					(correction != null) ? correction.notice() : null,
					(correction != null) ? correction.reason() : null, (correction != null) ? correction.clerk() : null)
			.update();
	}

	/**
	 * Say that another version takes its place.
	 * @return false if one has done so already; of two at once the second waits and then
	 * reads that
	 */
	boolean markCorrected(UUID id) {
		return this.database.sql("update notice set state = ? where id = ? and state = ?")
			.params(State.CORRECTED.name(), id, State.ISSUED.name())
			.update() == 1;
	}

	Optional<Notice> find(UUID id) {
		return this.database.sql("select * from notice where id = ?")
			.param(id)
			.query((row, number) -> notice(row))
			.optional();
	}

	/** The version that has taken the place of this one. */
	Optional<Notice> correctionOf(UUID id) {
		return this.database.sql("select * from notice where corrects = ?")
			.param(id)
			.query((row, number) -> notice(row))
			.optional();
	}

	List<Notice> ofCase(String fileReference) {
		return this.database.sql("select * from notice where file_reference = ? order by issued_at")
			.param(fileReference)
			.query((row, number) -> notice(row))
			.list();
	}

	byte[] pdf(UUID id) {
		return this.database.sql("select pdf from notice where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes("pdf"))
			.single();
	}

	/** What was filled into the template, as JSON. */
	String data(UUID id) {
		return this.database.sql("select data from notice where id = ?").param(id).query(String.class).single();
	}

	Origin origin(UUID id) {
		return this.database.sql("select deployment_id, template_hash, decision_tables from notice where id = ?")
			.param(id)
			.query((row, number) -> new Origin(row.getString("deployment_id"), row.getString("template_hash"),
					row.getString("decision_tables")))
			.single();
	}

	private static Notice notice(ResultSet row) throws SQLException {
		return new Notice(row.getObject("id", UUID.class), row.getString("file_reference"), row.getString("template"),
				row.getString("title"), State.valueOf(row.getString("state")), row.getBoolean("decides"),
				row.getString("sha256"), row.getString("signatory"),
				row.getObject("issued_at", OffsetDateTime.class).toInstant(), correction(row));
	}

	private static @Nullable Correction correction(ResultSet row) throws SQLException {
		UUID corrects = row.getObject("corrects", UUID.class);
		return (corrects == null) ? null
				: new Correction(corrects, row.getString("correction_reason"), row.getString("corrected_by"));
	}

	/**
	 * The versions that a notice came from.
	 *
	 * @param decisionTables as JSON
	 */
	record Origin(String deploymentId, String templateHash, String decisionTables) {

	}

}
