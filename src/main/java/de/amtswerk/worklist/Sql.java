package de.amtswerk.worklist;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Write the statements of the list. On PostgreSQL each queue is read through its own part
 * of the index and for a page's length at most, whatever it holds; H2 has no
 * {@code lateral}, and reads what is asked for in one go.
 */
@Component
class Sql {

	private static final int FEW = 4;

	/** In no queue more tasks come while somebody looks at the list. */
	private static final int LATEST = 1000;

	private final boolean lateral;

	Sql(DataSource database) throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(database, (metaData) -> metaData.getDatabaseProductName());
		this.lateral = DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
	}

	/** The first rows in the queues that hold for these conditions. */
	String page(Listing listing, Collection<String> conditions, int queues, int rows) {
		String column = listing.order().column();
		String source = this.lateral ? merged(listing, conditions, queues, rows)
				: "select distinct %s as place, task_id from %s".formatted(column, inOneGo(conditions));
		return """
				select t.* from (%1$s order by 1 %2$s, 2 %2$s fetch first %3$d rows only) f
				join worklist_task t on t.task_id = f.task_id order by f.place %2$s, f.task_id %2$s""".formatted(source,
				direction(listing), rows);
	}

	/**
	 * The heads of all queues together hold the page, but for queues whose whole head is
	 * on it: only those are read further. Heads of this length make both as short as can
	 * be; of few queues nearly every one would have to be read further.
	 */
	private static String merged(Listing listing, Collection<String> conditions, int queues, int rows) {
		int head = (queues > FEW) ? (int) Math.ceil(rows / Math.sqrt(queues)) : rows;
		return """
				with head as (select q.id, e.* from unnest((select :queues)) as q(id) cross join lateral (%1$s) e),
				last as (select distinct place, task_id from head
					order by 1 %3$s, 2 %3$s offset %4$d rows fetch first row only),
				shown as (select h.* from head h where not exists
					(select 1 from last l where (h.place, h.task_id) %5$s (l.place, l.task_id)))
				select place, task_id from shown
				union select e.* from (select id from shown group by id having count(*) = %6$d) q
					cross join lateral (%2$s) e""".formatted(first(listing, hidden(conditions), head),
				first(listing, hidden(conditions), rows), direction(listing), rows - 1, beyond(listing), head);
	}

	private static String first(Listing listing, Collection<String> conditions, int rows) {
		return """
				select %1$s as place, task_id from worklist_entry where queue_id = q.id%2$s
				order by %1$s %3$s, task_id %3$s fetch first %4$d rows only""".formatted(listing.order().column(),
				further(conditions), direction(listing), rows);
	}

	/**
	 * How many there are, but no more than the limit; more than a few rows are only read
	 * as long as too many of them are the same tasks.
	 * @param copies in how many of these queues one task may lie
	 */
	String count(Collection<String> conditions, int limit, int copies) {
		String all = different(conditions, limit, copies * limit);
		return (copies == 1) ? all : "select case when few.number < %d then (%s) else few.number end from (%s) few"
			.formatted(limit, all, different(conditions, limit, 2 * limit));
	}

	/**
	 * How many have come since a moment, but no more than the limit. What is old is not
	 * read, whatever the conditions are: first the latest of each queue, then those of
	 * them that hold.
	 */
	String arrived(Collection<String> conditions, int limit) {
		String source = this.lateral ? """
				unnest((select :queues)) as q(id) cross join lateral (select * from worklist_entry
					where queue_id = q.id and arrived > (select :since)
					order by arrived desc fetch first %d rows only) e where true%s""".formatted(LATEST,
				further(hidden(conditions))) : inOneGo(conditions) + " and arrived > :since";
		return "select count(*) from (select distinct task_id from %s fetch first %d rows only) f".formatted(source,
				limit);
	}

	private String different(Collection<String> conditions, int limit, int rows) {
		String source = this.lateral ? """
				unnest((select :queues)) as q(id) cross join lateral (select task_id from worklist_entry
					where queue_id = q.id%s fetch first %d rows only) e""".formatted(further(hidden(conditions)), limit)
				: inOneGo(conditions);
		return """
				select count(*) as number from (select distinct task_id from (
					select task_id from %s fetch first %d rows only) e fetch first %d rows only) f""".formatted(source,
				rows, limit);
	}

	/** Further condition: beyond the last row of the page before. */
	static String after(Listing listing) {
		return "(%s, task_id) %s (:place, :after)".formatted(listing.order().column(), beyond(listing));
	}

	private static String beyond(Listing listing) {
		return listing.descending() ? "<" : ">";
	}

	private static String direction(Listing listing) {
		return listing.descending() ? "desc" : "asc";
	}

	/**
	 * Keep values from the planner, which would else plan anew for each of them, and more
	 * often the more tasks there are. One plan is right for all: that through the index.
	 */
	private static List<String> hidden(Collection<String> conditions) {
		return conditions.stream().map((condition) -> condition.replaceAll(":\\w+", "(select $0)")).toList();
	}

	private static String inOneGo(Collection<String> conditions) {
		return "worklist_entry where queue_id = any(:queues)" + further(conditions);
	}

	private static String further(Collection<String> conditions) {
		return conditions.stream().map((condition) -> " and " + condition).collect(Collectors.joining());
	}

}
