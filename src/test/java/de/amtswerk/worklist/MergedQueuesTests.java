package de.amtswerk.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import de.amtswerk.staff.Jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * What PostgreSQL reads from the heads of many queues is what one finds by looking at
 * every task: with many due on the same day, some in two sections, and short queues
 * beside long ones.
 */
class MergedQueuesTests {

	private static final int TASKS = 4000;

	private static EmbeddedPostgres postgres;

	private static HikariDataSource pool;

	private static Worklist worklist;

	private static List<Item> everything;

	@BeforeAll
	static void fill() throws Exception {
		postgres = EmbeddedPostgres.start();
		pool = new HikariDataSource();
		pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
		pool.setUsername("postgres");
		Flyway.configure()
			.dataSource(pool)
			.locations("classpath:db/migration/shared", "classpath:db/migration/postgresql")
			.load()
			.migrate();
		MeasuredCity.write(pool, TASKS, "tasks.sql", "index.sql");
		JdbcClient database = JdbcClient.create(pool);
		Clock clock = Clock.systemDefaultZone();
		Items items = new Items(new ObjectMapper(), clock);
		worklist = new Worklist(database, new Sql(pool), new Queues(database, new DataSourceTransactionManager(pool)),
				mock(Jurisdiction.class), clock, items);
		everything = database.sql("select * from worklist_task").query(items).list();
	}

	@AfterAll
	static void close() throws Exception {
		pool.close();
		postgres.close();
	}

	@ParameterizedTest
	@EnumSource(Order.class)
	void findsWhatALookAtEveryTaskFinds(Order order) {
		for (Listing listing : listings(order)) {
			for (Desk desk : List.of(desk(1), desk(10), desk(150))) {
				List<String> expected = everything.stream()
					.filter((item) -> belongs(item, desk, listing))
					.sorted(sorted(listing))
					.map(Item::taskId)
					.toList();

				assertThat(read(desk, listing)).describedAs("%s of %d groups", listing, desk.groups().size())
					.isEqualTo(expected);
				assertThat(List.of(worklist.count(desk, listing), worklist.arrived(desk, listing, Instant.EPOCH)))
					.containsOnly(Math.min(Worklist.COUNTED, expected.size()));
				assertThat(worklist.arrived(desk, listing, Instant.now())).isZero();
			}
		}
	}

	private static List<Listing> listings(Order order) {
		List<Listing> listings = new ArrayList<>();
		for (View view : View.values()) {
			for (boolean descending : List.of(false, true)) {
				for (boolean free : List.of(false, true)) {
					for (Urgency urgency : new Urgency[] { null, Urgency.OVERDUE, Urgency.SOON }) {
						listings.add(new Listing(view, order, descending, null, null, free, urgency, null, null));
						listings.add(new Listing(view, order, descending, MeasuredCity.SERVICE, null, free, urgency,
								null, null));
						listings.add(new Listing(view, order, descending, MeasuredCity.SERVICE, MeasuredCity.TASK, free,
								urgency, null, null));
					}
				}
			}
		}
		return listings;
	}

	private static Desk desk(int sections) {
		return new Desk("klara", Set.copyOf(numbered("section", sections)),
				Set.copyOf(numbered("leistung-", Math.min(40, sections))));
	}

	private static List<String> numbered(String word, int howMany) {
		return IntStream.range(0, howMany).mapToObj((number) -> word + number).toList();
	}

	private static boolean belongs(Item item, Desk desk, Listing listing) {
		boolean visible = switch (listing.view()) {
			case OWN -> desk.person().equals(item.assignee());
			case SECTION -> !Collections.disjoint(item.groups(), desk.groups());
			case ALL -> desk.services().contains(item.service());
		};
		return visible && (listing.service() == null || listing.service().equals(item.service()))
				&& (listing.task() == null || listing.task().equals(item.taskName()))
				&& !(listing.free() && item.assignee() != null)
				&& (listing.urgency() == null || listing.urgency() == item.urgency());
	}

	private static Comparator<Item> sorted(Listing listing) {
		Comparator<Item> up = switch (listing.order()) {
			case DUE -> Comparator.comparing((item) -> Urgency.sorted(item.due(), false).toInstant());
			case RECEIVED -> Comparator.comparing((item) -> item.received().toInstant());
			case NAME -> Comparator.comparing((item) -> item.applicant().replace("Anna Name", "name") + " anna");
		};
		Comparator<Item> all = up.thenComparing(Item::taskId);
		return listing.descending() ? all.reversed() : all;
	}

	private static List<String> read(Desk desk, Listing listing) {
		return Stream
			.iterate(worklist.page(desk, listing, null), (page) -> page != null,
					(page) -> (page.next() != null) ? worklist.page(desk, listing, page.next()) : null)
			.flatMap((page) -> page.items().stream())
			.map(Item::taskId)
			.toList();
	}

}
