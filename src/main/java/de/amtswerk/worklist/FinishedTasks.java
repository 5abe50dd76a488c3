package de.amtswerk.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tell people what they have finished, the latest first. */
@Component
public class FinishedTasks {

	private final JdbcClient database;

	private final Clock clock;

	FinishedTasks(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A part of what a person has finished. */
	public Part page(String person, @Nullable Position after) {
		boolean further = after != null && after.at() != null;
		List<FinishedTask> found = this.database
			.sql("""
					select * from worklist_finished where person = :person %s
					order by finished_at desc, task_id desc fetch first %d rows only"""
				.formatted(further ? "and (finished_at, task_id) < (:at, :task)" : "", Worklist.PAGE + 1))
			.param("person", person)
			.param("at", further ? after.at().atOffset(ZoneOffset.UTC) : null)
			.param("task", further ? after.task() : null)
			.query((row, number) -> new FinishedTask(row.getString("task_id"), row.getString("file_reference"),
					row.getString("applicant"), row.getString("service_name"), row.getString("task_name"),
					here(row.getObject("received", OffsetDateTime.class)),
					here(row.getObject("finished_at", OffsetDateTime.class))))
			.list();
		if (found.size() <= Worklist.PAGE) {
			return new Part(found, null);
		}
		FinishedTask last = found.get(Worklist.PAGE - 1);
		return new Part(found.subList(0, Worklist.PAGE), new Position(last.finished().toInstant(), last.taskId()));
	}

	private OffsetDateTime here(OffsetDateTime moment) {
		return moment.atZoneSameInstant(this.clock.getZone()).toOffsetDateTime();
	}

	/**
	 * A part of the list.
	 *
	 * @param next where the next part begins, or {@code null} if this is the end
	 */
	public record Part(List<FinishedTask> tasks, @Nullable Position next) {

		public Part {
			tasks = List.copyOf(tasks);
		}

	}

}
