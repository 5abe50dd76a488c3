package de.amtswerk.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Know the queues. A new one is written in a transaction of its own, so that nobody waits
 * for whoever needs it first; there are as many as kinds of work, not as tasks.
 */
@Component
class Queues {

	private final Map<Queue.Key, Long> known = new ConcurrentHashMap<>();

	private final JdbcClient database;

	private final TransactionTemplate alone;

	Queues(JdbcClient database, PlatformTransactionManager transactions) {
		this.database = database;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The number of a queue, which is there from now on. */
	long number(Queue queue) {
		return this.known.computeIfAbsent(queue.key(), (key) -> find(key).orElseGet(() -> create(queue)));
	}

	/** The queues that these own. */
	List<Numbered> of(View kind, Collection<String> owners) {
		return owners.isEmpty() ? List.of()
				: this.database.sql("select * from worklist_queue where kind = :kind and owner in (:owners)")
					.param("kind", kind.name())
					.param("owners", owners)
					.query((row, number) -> new Numbered(row.getLong("id"),
							new Queue(View.valueOf(row.getString("kind")), row.getString("owner"),
									row.getString("service"), row.getString("service_name"), row.getString("task_key"),
									row.getString("task_name"), row.getBoolean("taken"))))
					.list();
	}

	private Optional<Long> find(Queue.Key key) {
		return of(key.kind(), List.of(key.owner())).stream()
			.filter((found) -> found.queue().key().equals(key))
			.map(Numbered::id)
			.findFirst();
	}

	private long create(Queue queue) {
		try {
			this.alone.executeWithoutResult((transaction) -> insert(queue));
		}
		catch (DuplicateKeyException anotherWasFaster) {
			// then it is there, which is all that is wanted
		}
		return find(queue.key()).orElseThrow();
	}

	private void insert(Queue queue) {
		this.database.sql("""
				insert into worklist_queue (kind, owner, service, service_name, task_key, task_name, taken)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(queue.kind().name(), queue.owner(), queue.service(), queue.serviceName(), queue.taskKey(),
					queue.taskName(), queue.taken())
			.update();
	}

	/** A queue with its number in the database. */
	record Numbered(long id, Queue queue) {

	}

}
