package de.amtswerk.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Find cases, open and closed. Each service and state is read through its own part of the
 * index and for a page's length only, however many cases there are.
 */
@Component
public class CaseSearch {

	/** Rows of a page. */
	public static final int PAGE = 25;

	private final JdbcClient database;

	private final Clock clock;

	CaseSearch(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** One case, if it is one of these. */
	public Optional<FoundCase> find(CaseQuery query, String fileReference) {
		return newest(query, "file_reference = :reference", Map.of("reference", fileReference)).stream().findFirst();
	}

	/**
	 * The latest received first; one more than {@link #PAGE} if there are more.
	 * @param after file reference of the last case of the page before
	 */
	public List<FoundCase> newest(CaseQuery query, @Nullable String after) {
		Optional<OffsetDateTime> place = place(after, "opened_at", OffsetDateTime.class);
		return place.isPresent() ? newest(query, "(opened_at, file_reference) < (:place, :after)",
				Map.of("place", place.get(), "after", String.valueOf(after))) : newest(query, null, Map.of());
	}

	/**
	 * Those whose applicant's name begins like this, by name; one more than {@link #PAGE}
	 * if there are more.
	 * @param beginning folded by {@link SearchForm}, family name first
	 * @param after file reference of the last case of the page before
	 */
	public List<FoundCase> named(CaseQuery query, String beginning, @Nullable String after) {
		Map<String, Object> values = new HashMap<>(Map.of("low", beginning, "high", beginning + "\uffff"));
		String condition = "name >= :low and name < :high";
		// looked up, since no address may hold a name
		Optional<String> place = place(after, "name", String.class);
		if (place.isPresent()) {
			values.putAll(Map.of("place", place.get(), "after", String.valueOf(after)));
			condition += " and (name, file_reference) > (:place, :after)";
		}
		return page(query, condition, values, "name asc, file_reference asc");
	}

	private List<FoundCase> newest(CaseQuery query, @Nullable String condition, Map<String, Object> values) {
		return page(query, condition, values, "opened_at desc, file_reference desc");
	}

	private List<FoundCase> page(CaseQuery query, @Nullable String condition, Map<String, Object> given, String order) {
		if (query.services().isEmpty()) {
			return List.of();
		}
		Map<String, Object> values = new HashMap<>(given);
		List<String> services = List.copyOf(query.services());
		IntStream.range(0, services.size()).forEach((number) -> values.put("service" + number, services.get(number)));
		String further = further(query, condition, values);
		String parts = IntStream.range(0, services.size())
			.boxed()
			.flatMap((number) -> states(query).map((closed) -> """
					(select * from case_search where service = :service%d and closed = %b%s
						order by %s fetch first %d rows only)""".formatted(number, closed, further, order, PAGE + 1)))
			.collect(Collectors.joining(" union all "));
		return this.database.sql("""
				select s.*, c.process_definition_id, p.first_names, p.family_name, p.organisation_name
				from (select * from (%s) each_part order by %s fetch first %d rows only) s
				join case_file c on c.file_reference = s.file_reference
				join party p on p.file_reference = s.file_reference and p.role = 'APPLICANT'
				order by %s""".formatted(parts, order, PAGE + 1, ofPage(order)))
			.params(values)
			.query((row, number) -> found(row))
			.list();
	}

	private static Stream<Boolean> states(CaseQuery query) {
		return (query.closed() != null) ? Stream.of(query.closed()) : Stream.of(false, true);
	}

	private static String ofPage(String order) {
		return order.replaceAll("(\\w+) (asc|desc)", "s.$1 $2");
	}

	private String further(CaseQuery query, @Nullable String condition, Map<String, Object> values) {
		List<String> conditions = new ArrayList<>();
		if (condition != null) {
			conditions.add(condition);
		}
		if (query.from() != null) {
			conditions.add("opened_at >= :from");
			values.put("from", startOf(query.from()));
		}
		if (query.until() != null) {
			conditions.add("opened_at < :until");
			values.put("until", startOf(query.until().plusDays(1)));
		}
		return conditions.stream().map((further) -> " and " + further).collect(Collectors.joining());
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private <T> Optional<T> place(@Nullable String after, String column, Class<T> type) {
		return (after == null) ? Optional.empty()
				: this.database.sql("select " + column + " from case_search where file_reference = ?")
					.param(after)
					.query(type)
					.optional();
	}

	private static FoundCase found(ResultSet row) throws SQLException {
		OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
		String person = Stream.of(row.getString("first_names"), row.getString("family_name"))
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		String applicant = person.isEmpty() ? row.getString("organisation_name") : person;
		return new FoundCase(row.getString("file_reference"), row.getString("service"),
				row.getString("process_definition_id"), (applicant != null) ? applicant : "",
				row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getBoolean("closed"),
				(closedAt != null) ? closedAt.toInstant() : null);
	}

}
