package de.amtswerk.clerk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import de.amtswerk.worklist.Listing;
import de.amtswerk.worklist.Order;
import de.amtswerk.worklist.Position;
import de.amtswerk.worklist.Urgency;
import de.amtswerk.worklist.View;

/**
 * A place in the inbox, as its address says it. What an address says wrongly is left out,
 * for it may be old. No name ever stands in it: a search is a token that only the session
 * understands.
 *
 * @param finished whether what one has finished is shown instead of open tasks
 * @param search the token of a search
 */
record Inbox(boolean finished, Listing listing, @Nullable String search, @Nullable Position after) {

	static final String PATH = "/aufgaben";

	private static final Map<String, View> VIEWS = Map.of("meine", View.OWN, "sachgebiet", View.SECTION, "alle",
			View.ALL);

	private static final Map<String, Order> ORDERS = Map.of("frist", Order.DUE, "eingang", Order.RECEIVED, "name",
			Order.NAME);

	private static final Map<String, Urgency> URGENCIES = Map.of("ueberfaellig", Urgency.OVERDUE, "bald", Urgency.SOON,
			"rechtzeitig", Urgency.IN_TIME, "angehalten", Urgency.STOPPED);

	static Inbox of(MultiValueMap<String, String> parameters) {
		Kind kind = Kind.of(text(parameters, "leistung"), text(parameters, "aufgabe"));
		Listing listing = new Listing(VIEWS.getOrDefault(word(parameters, "ansicht"), View.SECTION),
				ORDERS.getOrDefault(word(parameters, "sortierung"), Order.DUE),
				"absteigend".equals(parameters.getFirst("richtung")), kind.service(), kind.task(),
				"ja".equals(parameters.getFirst("frei")), URGENCIES.get(word(parameters, "stand")),
				day(parameters, "von"), day(parameters, "bis"));
		return new Inbox("erledigt".equals(parameters.getFirst("ansicht")), listing, text(parameters, "suche"),
				Position.parse(parameters.getFirst("ab")).orElse(null));
	}

	/** From the part of an address after the question mark. */
	static Inbox of(@Nullable String query) {
		return of(UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
	}

	Inbox in(String view) {
		return (view.equals("erledigt")) ? new Inbox(true, Listing.of(View.OWN), null, null)
				: new Inbox(false, Listing.of(VIEWS.get(view)), null, null);
	}

	Inbox after(@Nullable Position position) {
		return new Inbox(this.finished, this.listing, this.search, position);
	}

	Inbox searching(@Nullable String token) {
		return new Inbox(false, this.listing, token, null);
	}

	/** Only what a saved filter keeps: no place and no search. */
	Inbox filter() {
		return new Inbox(this.finished, this.listing, null, null);
	}

	/** Whether less than everything in the view is shown. */
	public boolean narrowed() {
		return !this.filter()
			.equals(new Inbox(this.finished, new Listing(this.listing.view(), this.listing.order(),
					this.listing.descending(), null, null, false, null, null, null), null, null));
	}

	/** Whether one looks at what one has taken, of which nothing is free. */
	public boolean isOwn() {
		return this.listing.view() == View.OWN;
	}

	public String view() {
		return this.finished ? "erledigt" : word(VIEWS, this.listing.view());
	}

	/** The choice of a task, with its service. */
	@Nullable String task() {
		return (this.listing.task() != null) ? this.listing.service() + ":" + this.listing.task() : null;
	}

	public String order() {
		return word(ORDERS, this.listing.order());
	}

	public String urgency() {
		return (this.listing.urgency() != null) ? word(URGENCIES, this.listing.urgency()) : "";
	}

	public String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance().queryParam("ansicht", view());
		if (!this.finished) {
			query.queryParam("sortierung", order());
			add(query, "richtung", this.listing.descending() ? "absteigend" : null);
			add(query, "leistung", this.listing.service());
			add(query, "aufgabe", this.listing.task());
			add(query, "frei", this.listing.free() ? "ja" : null);
			add(query, "stand", urgency().isEmpty() ? null : urgency());
			add(query, "von", this.listing.from());
			add(query, "bis", this.listing.until());
			add(query, "suche", this.search);
		}
		add(query, "ab", this.after);
		return Objects.requireNonNull(query.encode().build().getQuery());
	}

	public String address() {
		return PATH + "?" + query();
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	private static String word(MultiValueMap<String, String> parameters, String name) {
		return Objects.toString(parameters.getFirst(name), "");
	}

	private static <T> String word(Map<String, T> words, T value) {
		return words.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == value)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
		return Optional.ofNullable(parameters.getFirst(name))
			.filter((text) -> text.matches("[\\w.:-]{1,200}"))
			.orElse(null);
	}

	private static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
		try {
			return LocalDate.parse(Objects.toString(parameters.getFirst(name), ""));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * Which service and which of its tasks. A choice of a task names its service, too, as
	 * in {@code hundesteuer:Task_Review}; an address names both.
	 */
	private record Kind(@Nullable String service, @Nullable String task) {

		static Kind of(@Nullable String service, @Nullable String task) {
			int colon = (task != null) ? task.indexOf(':') : -1;
			if (task == null || colon < 0) {
				return new Kind(service, task);
			}
			String its = task.substring(0, colon);
			return (service == null || service.equals(its)) ? new Kind(its, task.substring(colon + 1))
					: new Kind(service, null);
		}

	}

}
