package de.amtswerk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.staff.Biases;
import de.amtswerk.staff.Deputyship;
import de.amtswerk.staff.Jurisdiction;

/** Keep when cases are to be looked at again, and say what is due. */
@Component
public class FollowUps {

	/** So many are listed at once; what is done makes place for the next. */
	public static final int LISTED = 100;

	private final JdbcClient database;

	private final CaseFiles cases;

	private final Journal journal;

	private final Jurisdiction jurisdiction;

	private final Biases biases;

	private final Clock clock;

	FollowUps(JdbcClient database, CaseFiles cases, Journal journal, Jurisdiction jurisdiction, Biases biases,
			Clock clock) {
		this.database = database;
		this.cases = cases;
		this.journal = journal;
		this.jurisdiction = jurisdiction;
		this.biases = biases;
		this.clock = clock;
	}

	/**
	 * Have a case looked at on a day.
	 * @param person who looks, or {@code null} for anybody who works on the service
	 * @param createdBy user id, or {@code system}
	 */
	@Transactional
	public void set(String fileReference, LocalDate dueOn, String what, @Nullable String person, String createdBy) {
		this.journal.record(fileReference, createdBy, "FOLLOW_UP_SET", dueOn.toString());
		this.database.sql("""
				insert into follow_up (id, file_reference, service, due_on, what, person, created_by, created_at, done)
				values (?, ?, ?, ?, ?, ?, ?, ?, false)""")
			.params(UUID.randomUUID(), fileReference, this.cases.find(fileReference).orElseThrow().service(), dueOn,
					what, person, createdBy, OffsetDateTime.now(this.clock))
			.update();
	}

	/** All of a case, by their day. */
	public List<FollowUp> of(String fileReference) {
		return this.database.sql("select * from follow_up where file_reference = ? order by done, due_on, id")
			.param(fileReference)
			.query((row, number) -> followUp(row))
			.list();
	}

	/** Tick off; what is done already stays as it is. */
	@Transactional
	public void finish(FollowUp followUp, String person) {
		int finished = this.database
			.sql("update follow_up set done = true, done_by = ?, done_at = ? where id = ? and not done")
			.params(person, OffsetDateTime.now(this.clock), followUp.id())
			.update();
		if (finished > 0) {
			this.journal.record(followUp.fileReference(), person, "FOLLOW_UP_DONE", followUp.dueOn().toString());
		}
	}

	/**
	 * What is due today or was before, the oldest first: this person's own, those of whom
	 * they stand in for, and those of everybody who works on the service. Cases in which
	 * the person is biased are left out. No more than {@link #LISTED}.
	 */
	public List<FollowUp> due(String person) {
		Set<String> services = this.jurisdiction.servicesOf(person);
		if (services.isEmpty()) {
			return List.of();
		}
		List<Deputyship> absent = this.jurisdiction.standingIn(person);
		List<String> people = Stream.concat(Stream.of(person), absent.stream().map(Deputyship::person)).toList();
		return Stream
			.iterate(due(services, people, null), (due) -> !due.isEmpty(),
					(due) -> due(services, people, due.get(due.size() - 1)))
			.flatMap((due) -> open(person, due))
			.filter((followUp) -> isFor(person, absent, followUp))
			.limit(LISTED)
			.toList();
	}

	/** Those in whose cases the person is not biased. */
	private Stream<FollowUp> open(String person, List<FollowUp> due) {
		Set<String> keptOut = this.biases.keptOut(person,
				due.stream().map(FollowUp::fileReference).collect(Collectors.toSet()));
		return due.stream().filter((followUp) -> !keptOut.contains(followUp.fileReference()));
	}

	private List<FollowUp> due(Collection<String> services, Collection<String> people, @Nullable FollowUp after) {
		return this.database.sql("""
				select * from follow_up where service in (:services) and not done and due_on <= :today
					and (person is null or person in (:people)) and (due_on, id) > (:day, :id)
				order by due_on, id fetch first %d rows only""".formatted(LISTED))
			.param("services", services)
			.param("people", people)
			.param("today", LocalDate.now(this.clock))
			.param("day", (after != null) ? after.dueOn() : LocalDate.EPOCH)
			.param("id", (after != null) ? after.id() : new UUID(0, 0))
			.query((row, number) -> followUp(row))
			.list();
	}

	/** A deputyship may lend some services only. */
	private static boolean isFor(String person, List<Deputyship> absent, FollowUp followUp) {
		return followUp.person() == null || followUp.person().equals(person)
				|| absent.stream()
					.anyMatch((deputyship) -> deputyship.person().equals(followUp.person())
							&& deputyship.covers(followUp.service()));
	}

	private static FollowUp followUp(ResultSet row) throws SQLException {
		return new FollowUp(row.getObject("id", UUID.class), row.getString("file_reference"), row.getString("service"),
				row.getObject("due_on", LocalDate.class), row.getString("what"), row.getString("person"),
				row.getBoolean("done"));
	}

}
