package de.amtswerk.worklist;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Say of each task what the engine knows, and what the index, in the same words. */
class IndexComparison {

	private final JdbcClient database;

	private final TaskService tasks;

	IndexComparison(JdbcClient database, TaskService tasks) {
		this.database = database;
		this.tasks = tasks;
	}

	Map<String, String> engine() {
		Map<String, String> lines = new TreeMap<>();
		this.tasks.createTaskQuery()
			.list()
			.forEach((task) -> lines.put(task.getId(),
					line(task.getTaskDefinitionKey(), task.getAssignee(), task.getPriority(),
							(task.getDueDate() != null) ? task.getDueDate().toInstant() : null, groups(task))));
		return lines;
	}

	Map<String, String> index() {
		Map<String, String> lines = new TreeMap<>();
		this.database.sql("select * from worklist_task").query((row) -> {
			OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
			lines.put(row.getString("task_id"), line(row.getString("task_key"), row.getString("assignee"),
					row.getInt("priority"), (due != null) ? due.toInstant() : null, row.getString("candidate_groups")));
		});
		return lines;
	}

	/** In which queues each task should lie. */
	Map<String, List<String>> places() {
		Map<String, List<String>> places = new TreeMap<>();
		this.database.sql("select * from worklist_task").query((row) -> {
			String taken = (row.getString("assignee") != null) ? " taken" : " free";
			String groups = row.getString("candidate_groups");
			List<String> all = new ArrayList<>(List.of("ALL " + row.getString("service") + taken));
			if (row.getString("assignee") != null) {
				all.add("OWN " + row.getString("assignee") + taken);
			}
			for (String group : groups.isEmpty() ? new String[0] : groups.split(",")) {
				all.add("SECTION " + group + taken);
			}
			String kind = " " + row.getString("service") + " " + row.getString("task_key");
			places.put(row.getString("task_id"),
					all.stream().flatMap((place) -> Stream.of(place + "  ", place + kind)).sorted().toList());
		});
		return places;
	}

	/** In which queues each task lies. */
	Map<String, List<String>> entries() {
		return this.database.sql("""
				select e.task_id, q.kind, q.owner, q.taken, q.service, q.task_key from worklist_entry e
				join worklist_queue q on q.id = e.queue_id""")
			.query((row, number) -> Map.entry(row.getString("task_id"),
					row.getString("kind") + " " + row.getString("owner")
							+ (row.getBoolean("taken") ? " taken " : " free ") + row.getString("service") + " "
							+ row.getString("task_key")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.collectingAndThen(
					Collectors.toList(), (found) -> found.stream().map(Map.Entry::getValue).sorted().toList())));
	}

	private String groups(Task task) {
		return this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> link.getType().equals("candidate") && link.getGroupId() != null)
			.map(IdentityLink::getGroupId)
			.distinct()
			.sorted()
			.collect(Collectors.joining(","));
	}

	private static String line(Object... parts) {
		return Arrays.asList(parts).toString();
	}

}
