package de.amtswerk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.Journal;
import de.amtswerk.casework.Note.Audience;

/**
 * Keep the notes of a case. None is ever changed or deleted; that there is one is in the
 * journal, what it says is not.
 */
@Component
public class Notes {

	private final JdbcClient database;

	private final Journal journal;

	private final Clock clock;

	Notes(JdbcClient database, Journal journal, Clock clock) {
		this.database = database;
		this.journal = journal;
		this.clock = clock;
	}

	@Transactional
	public void write(String fileReference, String author, Audience audience, String text) {
		this.journal.record(fileReference, author, "NOTE_WRITTEN", "");
		this.database.sql("""
				insert into note (id, file_reference, author, written_at, audience, text) values (?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), fileReference, author, OffsetDateTime.now(this.clock), audience.name(), text)
			.update();
	}

	/**
	 * Those that this person may read, the latest first.
	 * @param lead whether the person leads the section
	 */
	public List<Note> of(String fileReference, String person, boolean lead) {
		return this.database.sql("select * from note where file_reference = ? order by written_at desc, id")
			.param(fileReference)
			.query((row, number) -> note(row))
			.list()
			.stream()
			.filter((note) -> note.isFor(person, lead))
			.toList();
	}

	/** A note that this person may strike out: their own, not struck yet. */
	public Optional<Note> own(String fileReference, UUID id, String person) {
		return of(fileReference, person, false).stream()
			.filter((note) -> note.id().equals(id) && note.author().equals(person) && !note.isStruck())
			.findFirst();
	}

	/**
	 * Say that a note does not hold any more; it stays to be read, and the first reason.
	 */
	@Transactional
	public void strike(Note note, String reason) {
		int struck = this.database
			.sql("update note set struck_at = ?, struck_reason = ? where id = ? and struck_at is null")
			.params(OffsetDateTime.now(this.clock), reason, note.id())
			.update();
		if (struck > 0) {
			this.journal.record(note.fileReference(), note.author(), "NOTE_STRUCK", "");
		}
	}

	private static Note note(ResultSet row) throws SQLException {
		return new Note(row.getObject("id", UUID.class), row.getString("file_reference"), row.getString("author"),
				row.getObject("written_at", OffsetDateTime.class).toInstant(),
				Audience.valueOf(row.getString("audience")), row.getString("text"), row.getString("struck_reason"));
	}

}
