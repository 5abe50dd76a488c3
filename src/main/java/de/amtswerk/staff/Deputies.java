package de.amtswerk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Know who stands in for whom. It holds for whole days of the city's time. */
@Component
public class Deputies {

	private final JdbcClient database;

	private final Clock clock;

	Deputies(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	public void arrange(Deputyship deputyship, String arrangedBy) {
		this.database.sql("""
				insert into deputy (id, person, deputy, first_day, last_day, services, arranged_by, arranged_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(deputyship.id(), deputyship.person(), deputyship.deputy(), deputyship.from(), deputyship.until(),
					String.join(",", deputyship.services().stream().sorted().toList()), arrangedBy, now())
			.update();
	}

	/** From now on nobody acts by it any more; what was done by it stays so. */
	public void end(UUID id, String endedBy) {
		this.database.sql("update deputy set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
			.params(endedBy, now(), id)
			.update();
	}

	public Optional<Deputyship> find(UUID id) {
		return this.database.sql("select * from deputy where id = ? and ended_at is null")
			.param(id)
			.query((row, number) -> deputyship(row))
			.optional();
	}

	/** Everybody's, today or later, by their first day. */
	public List<Deputyship> all() {
		return this.database
			.sql("select * from deputy where last_day >= :today and ended_at is null order by first_day, id")
			.param("today", today())
			.query((row, number) -> deputyship(row))
			.list();
	}

	/**
	 * Those that hold today or later and concern one of these people, by their first day.
	 */
	public List<Deputyship> ofPeople(Collection<String> people) {
		return people.isEmpty() ? List.of()
				: this.database.sql("""
						select * from deputy where last_day >= :today and ended_at is null
							and (person in (:people) or deputy in (:people))
						order by first_day, last_day, id""")
					.param("today", today())
					.param("people", people)
					.query((row, number) -> deputyship(row))
					.list();
	}

	/** For whom this person acts today. */
	public List<Deputyship> standingIn(String deputy) {
		return this.database.sql("""
				select * from deputy where deputy = :deputy and first_day <= :today and last_day >= :today
					and ended_at is null
				order by person, id""")
			.param("deputy", deputy)
			.param("today", today())
			.query((row, number) -> deputyship(row))
			.list();
	}

	/** Whether the one acts for the other today, in this service. */
	public boolean standsIn(String deputy, String person, String service) {
		return standingIn(deputy).stream()
			.anyMatch((deputyship) -> deputyship.person().equals(person) && deputyship.covers(service));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Deputyship deputyship(ResultSet row) throws SQLException {
		String services = row.getString("services");
		return new Deputyship(row.getObject("id", UUID.class), row.getString("person"), row.getString("deputy"),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				services.isEmpty() ? Set.of() : Set.of(services.split(",")));
	}

}
