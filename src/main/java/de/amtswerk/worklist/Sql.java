package de.amtswerk.worklist;

import java.util.ArrayList;
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
 * of the index and for a page's length only, whatever it holds; H2 has no
 * {@code lateral}, and reads what is asked for in one go.
 */
@Component
class Sql {

	private final boolean lateral;

	Sql(DataSource database) throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(database, (metaData) -> metaData.getDatabaseProductName());
		this.lateral = DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
	}

	/** The first rows in the queues that hold for these conditions. */
	String page(Listing listing, Collection<String> conditions, int queues, int rows) {
		String column = listing.order().column();
		String direction = listing.descending() ? "desc" : "asc";
		String source = this.lateral ? merged(listing, conditions, queues, rows) : inOneGo(conditions);
		return """
				select t.*, f.place from (
					select distinct %1$s as place, task_id from %2$s
					order by 1 %3$s, 2 %3$s fetch first %4$d rows only) f
				join worklist_task t on t.task_id = f.task_id order by f.place %3$s, f.task_id %3$s""".formatted(column,
				source, direction, rows);
	}

	/**
	 * The heads of all queues together are as many rows as are wanted, so that nothing
	 * behind the last of them can be on the page. The queues are read up to there: about
	 * as many rows as the page has, however many queues there are and whatever they hold.
	 */
	private static String merged(Listing listing, Collection<String> conditions, int queues, int rows) {
		String column = listing.order().column();
		// twice as many, since a task may lie in two of them
		int heads = (2 * rows) / Math.max(1, queues) + 1;
		String last = """
				(select h.place from (select distinct %1$s as place, task_id from %2$s
					order by 1 %3$s, 2 %3$s fetch first %4$d rows only) h offset %4$d - 1)""".formatted(column,
				each(column + ", task_id", conditions, order(listing), heads), listing.descending() ? "desc" : "asc",
				rows);
		List<String> bounded = new ArrayList<>(conditions);
		bounded.add("%s %s coalesce(%s, %s)".formatted(column, listing.descending() ? ">=" : "<=", last,
				listing.order().end(listing.descending())));
		return each(column + ", task_id", bounded, order(listing), rows);
	}

	/**
	 * How many there are, but no more than the limit. A task is read once for each of
	 * one's groups that may take it; five is more than any has.
	 */
	String count(Collection<String> conditions, int limit) {
		String source = this.lateral ? each("task_id", conditions, "", limit) : inOneGo(conditions);
		return """
				select count(*) from (select distinct task_id from (
					select task_id from %s fetch first %d rows only) e fetch first %d rows only) f""".formatted(source,
				5 * limit, limit);
	}

	/** Further condition: beyond the last row of the page before. */
	static String beyond(Listing listing) {
		return "(%s, task_id) %s (:place, :after)".formatted(listing.order().column(),
				listing.descending() ? "<" : ">");
	}

	private static String order(Listing listing) {
		return "order by %1$s %2$s, task_id %2$s".formatted(listing.order().column(),
				listing.descending() ? "desc" : "asc");
	}

	private static String each(String columns, Collection<String> conditions, String order, int rows) {
		return """
				unnest(:queues) as q(id) cross join lateral (select %s from worklist_entry
					where queue_id = q.id%s %s fetch first %d rows only) e""".formatted(columns, further(conditions),
				order, rows);
	}

	private static String inOneGo(Collection<String> conditions) {
		return "worklist_entry where queue_id = any(:queues)" + further(conditions);
	}

	private static String further(Collection<String> conditions) {
		return conditions.stream().map((condition) -> " and " + condition).collect(Collectors.joining());
	}

}
