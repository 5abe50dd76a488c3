package de.amtswerk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.casefile.Journal;
import de.amtswerk.casefile.Party;
import de.amtswerk.staff.Bias.Ground;

/**
 * Keep people out of cases in which they must not act (§§ 20, 21 LVwVfG): those who
 * declare that they are biased, and those who have the applicant's name until a team lead
 * has looked at it.
 */
@Component
public class Biases {

	private final JdbcClient database;

	private final CaseFiles cases;

	private final Journal journal;

	private final IdentityService identities;

	private final TaskService tasks;

	private final Clock clock;

	Biases(JdbcClient database, CaseFiles cases, Journal journal, IdentityService identities, TaskService tasks,
			Clock clock) {
		this.database = database;
		this.cases = cases;
		this.journal = journal;
		this.identities = identities;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** What stands between this person and this case; none for most people. */
	public Optional<Bias> of(String person, String fileReference) {
		return Optional.ofNullable(this.identities.createUserQuery().userId(person).singleResult())
			.flatMap(biases(fileReference));
	}

	/** Those of these cases that this person must not see. */
	public Set<String> keptOut(String person, Collection<String> fileReferences) {
		User user = this.identities.createUserQuery().userId(person).singleResult();
		if (user == null || fileReferences.isEmpty()) {
			return Set.of();
		}
		Set<String> keptOut = new HashSet<>(
				this.cases.concern(fileReferences, user.getFirstName(), user.getLastName()));
		this.database.sql(
				"select file_reference, ground from bias where person = :person and file_reference in (:references) order by number")
			.param("person", person)
			.param("references", fileReferences)
			.query((row, number) -> Map.entry(row.getString("file_reference"), Ground.valueOf(row.getString("ground"))))
			.list()
			.forEach((bias) -> {
				// the last one counts
				keptOut.remove(bias.getKey());
				if (bias.getValue() != Ground.CLEARED) {
					keptOut.add(bias.getKey());
				}
			});
		return keptOut;
	}

	/** The bias of everybody who works on cases, as far as there is any. */
	public List<Bias> in(String fileReference) {
		Function<User, Optional<Bias>> biases = biases(fileReference);
		return Stream.of(Role.CLERK, Role.TEAM_LEAD)
			.flatMap((role) -> this.identities.createUserQuery().memberOfGroup(role.id()).list().stream())
			.flatMap((user) -> biases.apply(user).stream())
			.distinct()
			.toList();
	}

	/** Keep somebody out at their own word, and give their tasks of the case back. */
	@Transactional
	public void declare(String fileReference, String person, String reason) {
		// as long as it is still theirs to do
		this.tasks.createTaskQuery()
			.processInstanceBusinessKey(fileReference)
			.taskAssignee(person)
			.list()
			.forEach((task) -> this.tasks.setAssignee(task.getId(), null));
		this.journal.record(fileReference, person, "BIAS_DECLARED", reason);
		keep(fileReference, person, Ground.DECLARED, reason, person);
	}

	/**
	 * Let somebody act after all, who is not biased or not the applicant.
	 * @throws IllegalArgumentException when somebody decides about themselves
	 */
	@Transactional
	public void clear(String fileReference, String person, String teamLead, String reason) {
		if (person.equals(teamLead)) {
			throw new IllegalArgumentException("Nobody decides about their own bias; asked was " + person);
		}
		this.journal.record(fileReference, teamLead, "BIAS_CLEARED", person + ": " + reason);
		keep(fileReference, person, Ground.CLEARED, reason, teamLead);
	}

	/** What a case says of anybody; it is read once, however many are asked about. */
	private Function<User, Optional<Bias>> biases(String fileReference) {
		Map<String, Function<User, Bias>> kept = new HashMap<>();
		// the last one counts
		this.database.sql("select * from bias where file_reference = ? order by number")
			.param(fileReference)
			.query((row, number) -> Map.entry(row.getString("person"), kept(row)))
			.list()
			.forEach((entry) -> kept.put(entry.getKey(), entry.getValue()));
		List<Party> parties = this.cases.parties(fileReference);
		return (user) -> Optional.ofNullable(kept.get(user.getId()))
			.map((bias) -> bias.apply(user))
			.or(() -> sameName(user, parties));
	}

	private static Function<User, Bias> kept(ResultSet row) throws SQLException {
		Ground ground = Ground.valueOf(row.getString("ground"));
		String reason = row.getString("reason");
		return (user) -> new Bias(user.getId(), name(user), ground, reason);
	}

	private static Optional<Bias> sameName(User user, List<Party> parties) {
		return parties.stream().anyMatch((party) -> party.couldBe(user.getFirstName(), user.getLastName()))
				? Optional.of(new Bias(user.getId(), name(user), Ground.SAME_NAME, "Namensgleichheit"))
				: Optional.empty();
	}

	/** The journal has locked the case, so that no number is given twice. */
	private void keep(String fileReference, String person, Ground ground, String reason, String decidedBy) {
		this.database.sql("""
				insert into bias (file_reference, number, person, ground, reason, decided_by, decided_at)
				select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from bias where file_reference = ?""")
			.params(fileReference, person, ground.name(), reason, decidedBy,
					OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), fileReference)
			.update();
	}

	private static String name(User user) {
		return user.getFirstName() + " " + user.getLastName();
	}

}
