package de.amtswerk.worklist;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Make the index anew from the engine's tasks, a few hundred at a time. */
@Component
public class Rebuild {

	/** The word on the command line that asks for this. */
	public static final String COMMAND = "rebuild-worklist";

	private static final int AT_ONCE = 500;

	private final JdbcClient database;

	private final OpenTasks tasks;

	private final TaskIndex index;

	private final TransactionTemplate transaction;

	Rebuild(JdbcClient database, OpenTasks tasks, TaskIndex index, PlatformTransactionManager transactions) {
		this.database = database;
		this.tasks = tasks;
		this.index = index;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Write every row anew; others may work meanwhile.
	 * @return how many tasks are open
	 */
	public long run() {
		this.transaction.executeWithoutResult((transaction) -> removeStrangers());
		long written = 0;
		List<String> ids = this.tasks.after("", AT_ONCE);
		while (!ids.isEmpty()) {
			Set<String> some = Set.copyOf(ids);
			this.transaction.executeWithoutResult((transaction) -> this.index.refresh(some, Set.of()));
			written += ids.size();
			ids = this.tasks.after(ids.get(ids.size() - 1), AT_ONCE);
		}
		return written;
	}

	private void removeStrangers() {
		this.database
			.sql("delete from worklist_task w where not exists "
					+ "(select 1 from ACT_RU_TASK t where t.ID_ = w.task_id)")
			.update();
		this.database
			.sql("delete from worklist_entry e where not exists "
					+ "(select 1 from ACT_RU_TASK t where t.ID_ = e.task_id)")
			.update();
	}

}
