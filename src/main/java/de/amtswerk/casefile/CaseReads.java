package de.amtswerk.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Record who has looked into which case, once a day with the first and the last time. */
@Component
public class CaseReads {

	private final JdbcClient database;

	private final Clock clock;

	CaseReads(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Call it before anything of the case is shown. */
	public void record(String person, String fileReference) {
		if (again(person, fileReference)) {
			return;
		}
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		try {
			this.database.sql("""
					insert into case_read (file_reference, person, read_on, first_at, last_at)
					values (?, ?, ?, ?, ?)""")
				.params(fileReference, person, LocalDate.now(this.clock), now, now)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// two pages of the case at once, and the other one was faster
			again(person, fileReference);
		}
	}

	/** The latest first. */
	public List<CaseRead> of(String fileReference) {
		return this.database.sql("select * from case_read where file_reference = ? order by last_at desc, person")
			.param(fileReference)
			.query((row, number) -> new CaseRead(row.getString("person"),
					row.getObject("first_at", OffsetDateTime.class).toInstant(),
					row.getObject("last_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private boolean again(String person, String fileReference) {
		return this.database
			.sql("update case_read set last_at = ? where file_reference = ? and person = ? and read_on = ?")
			.params(OffsetDateTime.now(this.clock), fileReference, person, LocalDate.now(this.clock))
			.update() > 0;
	}

}
