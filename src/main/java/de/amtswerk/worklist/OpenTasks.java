package de.amtswerk.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.amtswerk.casefile.SearchForm;

/** Read open tasks from the engine's tables, with the case that they belong to. */
@Component
class OpenTasks {

	private static final int LONGEST_NAME = 200;

	private static final String TASKS = """
			select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.PRIORITY_, t.ASSIGNEE_, t.CREATE_TIME_, t.DUE_DATE_,
				t.PROC_DEF_ID_, t.PROC_INST_ID_, own.BUSINESS_KEY_ as OWN_KEY_, root.ID_ as ROOT_ID_,
				root.BUSINESS_KEY_, root.PROC_DEF_ID_ as ROOT_DEF_ID_, d.KEY_, d.NAME_ as SERVICE_NAME_,
				c.opened_at, p.first_names, p.family_name, p.organisation_name
			from ACT_RU_TASK t
			join ACT_RU_EXECUTION own on own.ID_ = t.PROC_INST_ID_
			join ACT_RU_EXECUTION root on root.ID_ = own.ROOT_PROC_INST_ID_
			join ACT_RE_PROCDEF d on d.ID_ = root.PROC_DEF_ID_
			left join case_file c on c.file_reference = root.BUSINESS_KEY_
			left join party p on p.file_reference = c.file_reference and p.role = 'APPLICANT'
			where t.ID_ in (:tasks)""";

	private final JdbcClient database;

	private final Models models;

	private final CaseValues values;

	private final Clock clock;

	OpenTasks(JdbcClient database, Models models, CaseValues values, Clock clock) {
		this.database = database;
		this.models = models;
		this.values = values;
		this.clock = clock;
	}

	/** Those of these tasks that are open. */
	List<OpenTask> find(Collection<String> tasks) {
		Map<String, List<String>> groups = groups(tasks);
		return this.database.sql(TASKS)
			.param("tasks", tasks)
			.query((row, number) -> task(row, groups.getOrDefault(row.getString("ID_"), List.of())))
			.list();
	}

	/** The open tasks of a case, those of its building blocks included. */
	List<String> ofCases(Collection<String> rootInstances) {
		return rootInstances.isEmpty() ? List.of() : this.database.sql("""
				select t.ID_ from ACT_RU_EXECUTION e join ACT_RU_TASK t on t.EXECUTION_ID_ = e.ID_
				where e.ROOT_PROC_INST_ID_ in (:cases)""").param("cases", rootInstances).query(String.class).list();
	}

	/** The ids of all open tasks after this one, in order. */
	List<String> after(String task, int howMany) {
		return this.database
			.sql("select ID_ from ACT_RU_TASK where ID_ > ? order by ID_ fetch first " + howMany + " rows only")
			.param(task)
			.query(String.class)
			.list();
	}

	private Map<String, List<String>> groups(Collection<String> tasks) {
		return this.database.sql("""
				select distinct TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
				where TASK_ID_ in (:tasks) and TYPE_ = 'candidate' and GROUP_ID_ is not null
				order by TASK_ID_, GROUP_ID_""")
			.param("tasks", tasks)
			.query((row, number) -> Map.entry(row.getString("TASK_ID_"), row.getString("GROUP_ID_")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private OpenTask task(ResultSet row, List<String> groups) throws SQLException {
		String service = row.getString("KEY_");
		String taskKey = Objects.toString(row.getString("TASK_DEF_KEY_"), "");
		OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
		Map<String, String> columns = this.models.columns(row.getString("ROOT_DEF_ID_"), service);
		return new OpenTask(row.getString("ID_"), row.getString("BUSINESS_KEY_"), applicant(row), name(row), service,
				Objects.toString(row.getString("SERVICE_NAME_"), service), taskKey, taskName(row, taskKey),
				(opened != null) ? opened : moment(row, "CREATE_TIME_"),
				(row.getTimestamp("DUE_DATE_") != null) ? moment(row, "DUE_DATE_") : null,
				this.models.stopsTheClock(row.getString("PROC_DEF_ID_"), taskKey), row.getInt("PRIORITY_"),
				row.getString("ASSIGNEE_"), groups, this.values.of(row.getString("ROOT_ID_"), columns));
	}

	/** Without the file reference, which the engine's own list needs in the name. */
	private static String taskName(ResultSet row, String taskKey) throws SQLException {
		String name = Objects.toString(row.getString("NAME_"), taskKey);
		String suffix = " · " + row.getString("OWN_KEY_");
		return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
	}

	private static String applicant(ResultSet row) throws SQLException {
		String person = joined(row.getString("first_names"), row.getString("family_name"));
		return person.isEmpty() ? joined(row.getString("organisation_name")) : person;
	}

	private static String name(ResultSet row) throws SQLException {
		String person = joined(row.getString("family_name"), row.getString("first_names"));
		String folded = SearchForm.of(person.isEmpty() ? joined(row.getString("organisation_name")) : person);
		return folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
	}

	private static String joined(@Nullable String... parts) {
		return Stream.of(parts).filter((part) -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
	}

	/** The engine writes the time of the machine, without its zone. */
	private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
		Timestamp written = row.getTimestamp(column);
		return written.toInstant().atZone(this.clock.getZone()).toOffsetDateTime();
	}

}
