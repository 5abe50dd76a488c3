package de.amtswerk.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.amtswerk.staff.Jurisdiction;

/** Find and sort open tasks, at the same cost however many there are. */
@Component
public class Worklist {

	/** Rows of a page. */
	public static final int PAGE = 25;

	/** Counting stops here. */
	public static final int COUNTED = 100;

	/** In more of one's sections than this no task lies. */
	private static final int COPIES = 5;

	private final JdbcClient database;

	private final Sql sql;

	private final Queues queues;

	private final Jurisdiction jurisdiction;

	private final Clock clock;

	private final Items items;

	Worklist(JdbcClient database, Sql sql, Queues queues, Jurisdiction jurisdiction, Clock clock, Items items) {
		this.database = database;
		this.sql = sql;
		this.queues = queues;
		this.jurisdiction = jurisdiction;
		this.clock = clock;
		this.items = items;
	}

	/** What this person may see now, whatever was so at the login. */
	public Desk desk(String person) {
		return new Desk(person, this.jurisdiction.groups(person), this.jurisdiction.servicesOf(person),
				this.jurisdiction.standingIn(person));
	}

	/** A part of the list, from its beginning or after a place in it. */
	public TaskPage page(Desk desk, Listing listing, @Nullable Position after) {
		return page(desk, listing, Map.of(), after);
	}

	/**
	 * What was searched for; names sorted by name, whatever else the list is sorted by.
	 */
	public TaskPage page(Desk desk, Listing listing, Search search, @Nullable Position after) {
		if (search.looksLikeAReference()) {
			List<Item> found = ofCase(desk, listing, search.reference());
			if (!found.isEmpty()) {
				return new TaskPage(found, null);
			}
		}
		for (String beginning : search.beginnings()) {
			TaskPage page = page(desk, listing.byName(), Map.of("low", beginning, "high", beginning + "\uffff"), after);
			if (!page.items().isEmpty()) {
				return page;
			}
		}
		return new TaskPage(List.of(), null);
	}

	/** How many there are, up to {@link #COUNTED}. */
	public int count(Desk desk, Listing listing) {
		Map<String, Object> values = new HashMap<>();
		List<String> conditions = conditions(listing, values);
		values.put("queues", numbers(desk, listing));
		int copies = (listing.view() == View.SECTION) ? COPIES : 1;
		return this.database.sql(this.sql.count(conditions, COUNTED, copies))
			.params(values)
			.query(Integer.class)
			.single();
	}

	/** How many have come since then, up to {@link #COUNTED}. */
	public int arrived(Desk desk, Listing listing, Instant since) {
		Map<String, Object> values = new HashMap<>();
		List<String> conditions = conditions(listing, values);
		values.put("queues", numbers(desk, listing));
		values.put("since", since.atOffset(ZoneOffset.UTC));
		return this.database.sql(this.sql.arrived(conditions, COUNTED)).params(values).query(Integer.class).single();
	}

	/** One open task, if it is this person's to see. */
	public Optional<Item> find(Desk desk, String taskId) {
		return this.database.sql("""
				select t.* from worklist_task t where t.task_id = :task and exists
					(select 1 from worklist_entry e where e.task_id = t.task_id and e.queue_id = any(:queues))""")
			.param("task", taskId)
			.param("queues",
					Stream.of(View.values())
						.flatMap((view) -> Stream.of(numbers(desk, Listing.of(view))))
						.toArray(Long[]::new))
			.query(this.items)
			.optional();
	}

	Optional<String> fileReference(String taskId) {
		return this.database
			.sql("select file_reference from worklist_task where task_id = ? and file_reference is not null")
			.param(taskId)
			.query(String.class)
			.optional();
	}

	/** The services and tasks that there are in a view, by slug, or slug and key. */
	public Choices choices(Desk desk, View view) {
		SortedMap<String, String> services = new TreeMap<>();
		SortedMap<String, String> tasks = new TreeMap<>();
		this.queues.of(view, desk.owners(view))
			.stream()
			.map(Queues.Numbered::queue)
			.filter((queue) -> !queue.isWide() && desk.sees(queue))
			.forEach((queue) -> {
				services.put(queue.service(), queue.serviceName());
				tasks.put(queue.service() + ":" + queue.taskKey(), queue.serviceName() + ": " + queue.taskName());
			});
		return new Choices(services, tasks);
	}

	/** The open tasks of a case, oldest first. */
	public List<Item> ofCase(Desk desk, String fileReference) {
		return ofCase(desk, Listing.of(View.ALL), fileReference);
	}

	private TaskPage page(Desk desk, Listing listing, Map<String, Object> names, @Nullable Position after) {
		List<Item> found = rows(desk, listing, names, after, PAGE + 1);
		return (found.size() <= PAGE) ? new TaskPage(found, null)
				: new TaskPage(found.subList(0, PAGE), position(listing, found.get(PAGE - 1)));
	}

	List<Item> rows(Desk desk, Listing listing, Map<String, Object> names, @Nullable Position after, int rows) {
		Map<String, Object> values = new HashMap<>(names);
		List<String> conditions = conditions(listing, values);
		if (!names.isEmpty()) {
			conditions.add("name >= :low");
			conditions.add("name < :high");
		}
		Object beginning = (after != null) ? value(listing, after).orElse(null) : null;
		if (after != null && beginning != null) {
			conditions.add(Sql.after(listing));
			values.put("place", beginning);
			values.put("after", after.task());
		}
		Long[] queues = numbers(desk, listing);
		values.put("queues", queues);
		return this.database.sql(this.sql.page(listing, conditions, queues.length, rows))
			.params(values)
			.query(this.items)
			.list();
	}

	private List<Item> ofCase(Desk desk, Listing listing, String reference) {
		return this.database.sql("""
				select t.* from worklist_task t where t.file_reference = :reference and exists
					(select 1 from worklist_entry e where e.task_id = t.task_id and e.queue_id = any(:queues))
				order by t.received, t.task_id""")
			.param("reference", reference)
			.param("queues", numbers(desk, listing))
			.query(this.items)
			.list();
	}

	/** Who may see only some kinds in a place does not read it as a whole. */
	private Long[] numbers(Desk desk, Listing listing) {
		boolean wide = listing.isWide() && desk.isWhole();
		return this.queues.of(listing.view(), desk.owners(listing.view()))
			.stream()
			.filter((found) -> found.queue().isWide() == wide && listing.wants(found.queue())
					&& desk.sees(found.queue()))
			.map(Queues.Numbered::id)
			.toArray(Long[]::new);
	}

	private List<String> conditions(Listing listing, Map<String, Object> values) {
		List<String> conditions = new ArrayList<>();
		String column = listing.order().column();
		if (listing.urgency() != null) {
			OffsetDateTime now = OffsetDateTime.now(this.clock);
			conditions.add("due >= :begin");
			conditions.add("due < :end");
			values.put("begin", listing.urgency().begin(now));
			values.put("end", listing.urgency().end(now));
		}
		if (listing.from() != null) {
			conditions.add(column + " >= :from");
			values.put("from", startOf(listing.from()));
		}
		if (listing.until() != null) {
			conditions.add(column + " < :until");
			values.put("until", startOf(listing.until().plusDays(1)));
		}
		return conditions;
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	/** A name is looked up, since no address may hold it; it is gone with its task. */
	private Optional<Object> value(Listing listing, Position after) {
		if (listing.order() != Order.NAME) {
			return Optional.ofNullable(after.at()).map((at) -> at.atOffset(ZoneOffset.UTC));
		}
		return this.database.sql("select name from worklist_entry where task_id = ? fetch first row only")
			.param(after.task())
			.query(String.class)
			.optional()
			.map(Object.class::cast);
	}

	static Position position(Listing listing, Item last) {
		return switch (listing.order()) {
			case NAME -> new Position(null, last.taskId());
			case RECEIVED -> new Position(last.received().toInstant(), last.taskId());
			case DUE ->
				new Position(Urgency.sorted(last.due(), last.urgency() == Urgency.STOPPED).toInstant(), last.taskId());
		};
	}

	/**
	 * What can be chosen in a filter.
	 *
	 * @param services names by slug
	 * @param tasks names, with that of their service, by slug and key
	 */
	public record Choices(SortedMap<String, String> services, SortedMap<String, String> tasks) {

	}

}
