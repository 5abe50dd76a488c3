package de.amtswerk.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keep filters, a person's own and those that a section shares. */
@Component
public class SavedFilters {

	/** A page counts the tasks of each. */
	private static final int SHOWN = 20;

	private final JdbcClient database;

	private final Clock clock;

	SavedFilters(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A person's own filters and those of their sections. */
	public List<SavedFilter> of(Desk desk) {
		return this.database
			.sql("""
					select id, owner, section, name, query from worklist_filter
					where owner = :person or section in (:groups) order by name, created_at fetch first %d rows only"""
				.formatted(SHOWN))
			.param("person", desk.person())
			.param("groups", desk.groups().isEmpty() ? List.of("") : desk.groups())
			.query(SavedFilter.class)
			.list();
	}

	public void keep(SavedFilter filter) {
		this.database.sql("""
				insert into worklist_filter (id, owner, section, name, query, created_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(filter.id(), filter.owner(), filter.section(), filter.name(), filter.query(),
					OffsetDateTime.now(this.clock))
			.update();
	}

	/** Remove a filter of one's own. */
	public void remove(Desk desk, UUID id) {
		this.database.sql("delete from worklist_filter where id = ? and owner = ?").params(id, desk.person()).update();
	}

}
