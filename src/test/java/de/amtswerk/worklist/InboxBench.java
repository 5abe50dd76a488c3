package de.amtswerk.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import de.amtswerk.Amtswerk;
import de.amtswerk.staff.Jurisdiction;

/**
 * Measure what a page of the inbox costs with a million open tasks beside ten thousand,
 * in the same run and in turns, so that whatever else the machine does falls on both
 * alike; and beside the engine's own authorised query for the same page.
 */
public final class InboxBench {

	private static final int SMALL = 10_000;

	private static final int LARGE = Integer.getInteger("bench.tasks", 1_000_000);

	private static final int DEEP = 5000;

	/** Until the virtual machine, the driver and the planner have settled. */
	private static final int WARM_UP = 12;

	private static final int ROUNDS = 15;

	private static final int FURTHER_PASSES = 8;

	private static final double SUSPICIOUS = 1.25;

	private final TaskService tasks;

	private final IdentityService identities;

	private final Desk desk;

	private final Worklist small;

	private final Worklist large;

	private InboxBench(ConfigurableApplicationContext house, MeasuredCity city) {
		this.tasks = house.getBean(TaskService.class);
		this.identities = house.getBean(IdentityService.class);
		this.desk = city.desk();
		Jurisdiction jurisdiction = house.getBean(Jurisdiction.class);
		this.small = city.worklist(city.small(), jurisdiction);
		this.large = city.worklist(city.large(), jurisdiction);
	}

	/** The figures, and on the way to standard output the milliseconds behind them. */
	public static Map<String, Double> measure() {
		try (EmbeddedPostgres postgres = MeasuredCity.postgres();
				ConfigurableApplicationContext house = SpringApplication.run(Amtswerk.class, "--server.port=-1",
						"--camunda.bpm.job-execution.enabled=false",
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres", "--amtswerk.vault.key-file=target/bench/vault.keys",
						"--amtswerk.delivery.print-folder=target/bench/druck")) {
			MeasuredCity city = new MeasuredCity(postgres, house);
			city.populate(SMALL, LARGE);
			return new InboxBench(house, city).figures();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The measured city could not be built", ex);
		}
	}

	private Map<String, Double> figures() {
		List<Measured> all = new ArrayList<>();
		queries().forEach((name, query) -> all.add(new Measured(name, query, null, null)));
		listings().forEach((listing) -> {
			Query page = (worklist, after) -> worklist.page(this.desk, listing, after);
			all.add(new Measured(name(listing), page, null, null));
			all.add(new Measured(name(listing) + ", ab Zeile " + DEEP, page, position(this.small, listing),
					position(this.large, listing)));
		});
		all.forEach((measured) -> measured.run(this.small, this.large));
		// what looks slow is asked again, and later: something else may have kept the
		// machine
		// busy
		for (int pass = 0; pass < FURTHER_PASSES; pass++) {
			all.stream()
				.filter((measured) -> measured.growth() > SUSPICIOUS)
				.forEach((measured) -> measured.run(this.small, this.large));
		}
		all.sort(Comparator.comparingDouble(Measured::growth).reversed());
		Measured worst = all.get(0);
		all.stream().limit(5).forEach((measured) -> System.out.println("inbox: " + measured));
		Measured page = all.stream()
			.filter((measured) -> measured.name().equals(name(Listing.of(View.SECTION))))
			.findFirst()
			.orElseThrow();
		double engine = engineMilliseconds();
		System.out.printf("inbox.growth ist das schlechteste von %d Verhältnissen: %s%n", all.size(), worst);
		System.out.printf("inbox.vs-engine: Aufgabenabfrage der Engine %.1f ms, dieselbe Seite hier %.2f ms%n", engine,
				page.large());
		Map<String, Double> figures = new TreeMap<>();
		figures.put("inbox.growth", worst.growth());
		figures.put("inbox.vs-engine", engine / page.large());
		figures.put("inbox.page-ms", page.large());
		figures.put("inbox.engine-ms", engine);
		figures.put("inbox.tasks", (double) LARGE);
		return figures;
	}

	/** Every view, order and filter that the page offers. */
	private static List<Listing> listings() {
		List<Listing> listings = new ArrayList<>();
		for (View view : View.values()) {
			for (Order order : Order.values()) {
				for (boolean descending : List.of(false, true)) {
					listings.addAll(listings(view, order, descending));
				}
			}
		}
		return listings;
	}

	private static List<Listing> listings(View view, Order order, boolean descending) {
		List<Listing> listings = new ArrayList<>();
		for (boolean free : (view == View.OWN) ? List.of(false) : List.of(false, true)) {
			listings.add(new Listing(view, order, descending, null, null, free, null, null, null));
			listings.add(new Listing(view, order, descending, MeasuredCity.SERVICE, null, free, null, null, null));
			listings.add(new Listing(view, order, descending, MeasuredCity.SERVICE, MeasuredCity.TASK, free, null, null,
					null));
		}
		if (order == Order.DUE) {
			for (Urgency urgency : Urgency.values()) {
				listings.add(new Listing(view, order, descending, null, null, false, urgency, null, null));
			}
		}
		if (order != Order.NAME) {
			LocalDate today = LocalDate.now();
			listings.add(new Listing(view, order, descending, null, null, false, null, today.minusDays(10), today));
		}
		return listings;
	}

	/**
	 * What the page asks besides: searches, counts of saved filters, what can be chosen,
	 * what has come since it was loaded.
	 */
	private Map<String, Query> queries() {
		Map<String, Query> queries = new LinkedHashMap<>();
		Instant loaded = Instant.now();
		for (View view : View.values()) {
			for (String typed : List.of("Name1", "Anna Name1", "N", "B000-0100")) {
				queries.put("%s, Suche nach %s".formatted(view, typed),
						(worklist, after) -> worklist.page(this.desk, Listing.of(view), new Search(typed), null));
			}
			queries.put(view + ", Auswahl der Filter", (worklist, after) -> worklist.choices(this.desk, view));
			listings(view, Order.DUE, false).forEach((listing) -> {
				queries.put("Anzahl " + name(listing), (worklist, after) -> worklist.count(this.desk, listing));
				queries.put("Neue " + name(listing), (worklist, after) -> worklist.arrived(this.desk, listing, loaded));
			});
		}
		return queries;
	}

	private static String name(Listing listing) {
		return "%s nach %s%s%s%s%s%s%s".formatted(listing.view(), listing.order(),
				listing.descending() ? " absteigend" : "", (listing.service() != null) ? ", eine Leistung" : "",
				(listing.task() != null) ? ", eine Aufgabe" : "", listing.free() ? ", frei" : "",
				(listing.urgency() != null) ? ", " + listing.urgency() : "",
				(listing.from() != null) ? ", elf Tage" : "");
	}

	/**
	 * Row 5000 of the listing, or the middle of a shorter one, but always with a full
	 * page behind it: pages of different length would not be the same work.
	 */
	private Position position(Worklist worklist, Listing listing) {
		List<Item> rows = worklist.rows(this.desk, listing, Map.of(), null, 2 * DEEP);
		int row = Math.min(rows.size() / 2, rows.size() - Worklist.PAGE - 1);
		return (row > 0) ? Worklist.position(listing, rows.get(row - 1)) : null;
	}

	private double engineMilliseconds() {
		List<Long> times = new ArrayList<>();
		List<String> groups = List.copyOf(this.desk.groups());
		for (int round = 0; round < 8; round++) {
			this.identities.setAuthentication(this.desk.person(), groups);
			try {
				times.add(nanoseconds(() -> this.tasks.createTaskQuery()
					.taskCandidateGroupIn(groups)
					.includeAssignedTasks()
					.orderByDueDate()
					.asc()
					.listPage(0, Worklist.PAGE)));
			}
			finally {
				this.identities.clearAuthentication();
			}
		}
		return undisturbed(times.subList(3, times.size()));
	}

	private static long nanoseconds(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	/** What it costs when nothing else disturbs it: the lower quartile. */
	private static double undisturbed(List<Long> nanoseconds) {
		List<Long> sorted = nanoseconds.stream().sorted().toList();
		return sorted.get(sorted.size() / 4) / 1e6;
	}

	/** Something that the page asks, from a position or from the beginning. */
	@FunctionalInterface
	private interface Query {

		Object run(Worklist worklist, Position after);

	}

	/** The same thing asked with few and with many tasks, in turns. */
	private record Measured(String name, Query query, Position inSmall, Position inLarge, List<Long> smalls,
			List<Long> larges) {

		Measured(String name, Query query, Position inSmall, Position inLarge) {
			this(name, query, inSmall, inLarge, new ArrayList<>(), new ArrayList<>());
		}

		void run(Worklist few, Worklist many) {
			for (int round = 0; round < WARM_UP + ROUNDS; round++) {
				long withFew = nanoseconds(() -> this.query.run(few, this.inSmall));
				long withMany = nanoseconds(() -> this.query.run(many, this.inLarge));
				if (round >= WARM_UP) {
					this.smalls.add(withFew);
					this.larges.add(withMany);
				}
			}
		}

		double small() {
			return undisturbed(this.smalls);
		}

		double large() {
			return undisturbed(this.larges);
		}

		double growth() {
			return large() / small();
		}

		@Override
		public String toString() {
			return "%.2f (%.2f ms zu %.2f ms): %s".formatted(growth(), large(), small(), this.name);
		}

	}

}
