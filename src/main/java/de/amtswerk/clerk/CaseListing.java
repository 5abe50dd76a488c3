package de.amtswerk.clerk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A place in the list of cases, as its address says it. What an address says wrongly is
 * left out. No name ever stands in it: a search is a token that only the session
 * understands, and a place is a file reference.
 *
 * @param closed only closed or only open cases, or {@code null} for both
 */
record CaseListing(@Nullable String service, @Nullable Boolean closed, @Nullable LocalDate from,
		@Nullable LocalDate until, @Nullable String search, @Nullable String after) {

	static final String PATH = "/faelle";

	private static final Map<String, Boolean> STATES = Map.of("offen", false, "abgeschlossen", true);

	static CaseListing of(MultiValueMap<String, String> parameters) {
		return new CaseListing(text(parameters, "leistung"),
				STATES.get(Objects.toString(parameters.getFirst("stand"), "")), day(parameters, "von"),
				day(parameters, "bis"), text(parameters, "suche"), text(parameters, "ab"));
	}

	/** From the part of an address after the question mark. */
	static CaseListing of(@Nullable String query) {
		return of(UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
	}

	CaseListing searching(@Nullable String token) {
		return new CaseListing(this.service, this.closed, this.from, this.until, token, null);
	}

	CaseListing after(@Nullable String fileReference) {
		return new CaseListing(this.service, this.closed, this.from, this.until, this.search, fileReference);
	}

	public boolean narrowed() {
		return this.service != null || this.closed != null || this.from != null || this.until != null;
	}

	public String state() {
		return (this.closed == null) ? "" : this.closed ? "abgeschlossen" : "offen";
	}

	public String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "leistung", this.service);
		add(query, "stand", state().isEmpty() ? null : state());
		add(query, "von", this.from);
		add(query, "bis", this.until);
		add(query, "suche", this.search);
		add(query, "ab", this.after);
		return Objects.requireNonNullElse(query.build().getQuery(), "");
	}

	public String address() {
		return query().isEmpty() ? PATH : PATH + "?" + query();
	}

	/** All values are words, days or tokens that need no encoding. */
	private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
		if (value != null) {
			query.queryParam(name, value);
		}
	}

	private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
		return Optional.ofNullable(parameters.getFirst(name))
			.filter((text) -> text.matches("[\\w.-]{1,100}"))
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

}
