package de.amtswerk.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keep the index: what it says of a task is always written anew from the engine's tables,
 * so that it does not matter what has happened, in which order, or how often this is
 * asked.
 */
@Component
class TaskIndex {

	private static final String ROW = """
			insert into worklist_task (task_id, file_reference, applicant, service, service_name, task_key, task_name,
				received, due, clock_stopped, priority, assignee, candidate_groups, more)
			values (:task, :reference, :applicant, :service, :serviceName, :taskKey, :taskName, :received, :due,
				:stopped, :priority, :assignee, :groups, :more)""";

	private static final String ENTRY = """
			insert into worklist_entry (task_id, queue_id, due, received, name, arrived)
			values (:task, :queue, :due, :received, :name, :arrived)""";

	private final NamedParameterJdbcTemplate database;

	private final OpenTasks tasks;

	private final Queues queues;

	private final ObjectMapper json;

	private final Clock clock;

	TaskIndex(NamedParameterJdbcTemplate database, OpenTasks tasks, Queues queues, ObjectMapper json, Clock clock) {
		this.database = database;
		this.tasks = tasks;
		this.queues = queues;
		this.json = json;
		this.clock = clock;
	}

	/** Write what is so now of these tasks and of all tasks of these cases. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void refresh(Collection<String> changed, Collection<String> rootInstances) {
		Set<String> ids = new TreeSet<>(changed);
		ids.addAll(this.tasks.ofCases(rootInstances));
		if (ids.isEmpty()) {
			return;
		}
		keepFinished(ids);
		Map<Place, OffsetDateTime> arrivals = arrivals(ids);
		// deleted before the engine is read: whoever writes the same row has committed by
		// then
		this.database.update("delete from worklist_task where task_id in (:tasks)", Map.of("tasks", ids));
		this.database.update("delete from worklist_entry where task_id in (:tasks)", Map.of("tasks", ids));
		write(this.tasks.find(ids), arrivals);
	}

	/** Since when each task lies where it lies, be it free or taken. */
	private Map<Place, OffsetDateTime> arrivals(Collection<String> ids) {
		Map<Place, OffsetDateTime> arrivals = new HashMap<>();
		this.database.query("""
				select e.task_id, q.kind, q.owner, e.arrived from worklist_entry e
				join worklist_queue q on q.id = e.queue_id where e.task_id in (:tasks)""", Map.of("tasks", ids),
				(row) -> {
					arrivals.put(new Place(row.getString("task_id"), View.valueOf(row.getString("kind")),
							row.getString("owner")), row.getObject("arrived", OffsetDateTime.class));
				});
		return arrivals;
	}

	private void keepFinished(Collection<String> ids) {
		this.database.update("""
				insert into worklist_finished (task_id, person, finished_at, file_reference, applicant, service_name,
					task_name, received)
				select w.task_id, h.ASSIGNEE_, h.END_TIME_, w.file_reference, w.applicant, w.service_name, w.task_name,
					w.received
				from worklist_task w join ACT_HI_TASKINST h on h.ID_ = w.task_id
				where w.task_id in (:tasks) and h.DELETE_REASON_ = 'completed' and h.ASSIGNEE_ is not null""",
				Map.of("tasks", ids));
	}

	private void write(List<OpenTask> open, Map<Place, OffsetDateTime> arrivals) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		List<Map<String, Object>> rows = new ArrayList<>();
		List<Map<String, Object>> entries = new ArrayList<>();
		for (OpenTask task : open) {
			rows.add(row(task));
			for (Queue queue : task.queues()) {
				Place place = new Place(task.taskId(), queue.kind(), queue.owner());
				entries.add(Map.of("task", task.taskId(), "queue", this.queues.number(queue), "due", task.sortedDue(),
						"received", task.received(), "name", task.name(), "arrived",
						arrivals.getOrDefault(place, now)));
			}
		}
		this.database.batchUpdate(ROW, batch(rows));
		this.database.batchUpdate(ENTRY, batch(entries));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object>[] batch(List<Map<String, Object>> rows) {
		return rows.toArray(Map[]::new);
	}

	private Map<String, Object> row(OpenTask task) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("task", task.taskId());
		row.put("reference", task.fileReference());
		row.put("applicant", task.applicant());
		row.put("service", task.service());
		row.put("serviceName", task.serviceName());
		row.put("taskKey", task.taskKey());
		row.put("taskName", task.taskName());
		row.put("received", task.received());
		row.put("due", task.due());
		row.put("stopped", task.clockStopped());
		row.put("priority", task.priority());
		row.put("assignee", task.assignee());
		row.put("groups", String.join(",", task.groups()));
		row.put("more", json(task.more()));
		return row;
	}

	private String json(Map<String, String> more) {
		try {
			return this.json.writeValueAsString(more);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Columns of a task cannot be written as JSON: " + more.keySet(), ex);
		}
	}

	/** Where a task lies. */
	private record Place(String task, View kind, String owner) {

	}

}
