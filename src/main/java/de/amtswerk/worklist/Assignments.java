package de.amtswerk.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import de.amtswerk.casefile.Journal;
import de.amtswerk.staff.Jurisdiction;

/**
 * Let people take tasks, give them back and hand them on. The engine is told who acts, so
 * that its grants and the gate decide as they do in Camunda's Tasklist.
 */
@Component
public class Assignments {

	private final TaskService tasks;

	private final IdentityService identities;

	private final Journal journal;

	private final Worklist worklist;

	private final Claims claims;

	private final Models models;

	private final Jurisdiction jurisdiction;

	private final TransactionOperations transaction;

	Assignments(TaskService tasks, IdentityService identities, Journal journal, Worklist worklist, Claims claims,
			Models models, Jurisdiction jurisdiction, TransactionOperations transaction) {
		this.tasks = tasks;
		this.identities = identities;
		this.journal = journal;
		this.worklist = worklist;
		this.claims = claims;
		this.models = models;
		this.jurisdiction = jurisdiction;
		this.transaction = transaction;
	}

	/** Take tasks that nobody has, or that a colleague has for whom one stands in. */
	public List<Outcome> claim(Desk desk, Collection<String> ids) {
		return each(desk, ids, (task) -> this.claims.claim(desk, task.getId()));
	}

	/** Let others take what one has; a team lead gives back for colleagues, too. */
	public List<Outcome> giveBack(Desk desk, Collection<String> ids) {
		return each(desk, ids, (task) -> {
			refuseUnless(desk.person().equals(task.getAssignee()) || leads(desk, task),
					"Das können nur die Person, die sie hat, oder die Sachgebietsleitung.");
			// saved as a whole, for a call of its own cannot take an owner away
			task.setOwner(null);
			task.setAssignee(null);
			this.tasks.saveTask(task);
		});
	}

	/** Hand tasks out to a colleague who works on the service; for team leads. */
	public List<Outcome> assign(Desk desk, Collection<String> ids, String colleague) {
		Desk theirs = this.worklist.desk(colleague);
		return each(desk, ids, (task) -> {
			refuseUnless(leads(desk, task), "Zuweisen kann nur die Sachgebietsleitung.");
			refuseUnless(theirs.works() && this.worklist.find(theirs, task.getId()).isPresent(),
					"Diese Person bearbeitet die Leistung nicht.");
			this.tasks.setAssignee(task.getId(), colleague);
		});
	}

	/**
	 * Take a task that a colleague has; the case's journal keeps from whom and why.
	 * @param from who had it when this person was asked
	 */
	public Outcome takeOver(Desk desk, String id, String from, String reason) {
		// what the engine refuses dooms the transaction, which must be over before that
		// is told
		return each(desk, List.of(id), (task) -> this.transaction.executeWithoutResult((status) -> {
			if (!Objects.equals(task.getAssignee(), from)) {
				throw new TaskAlreadyClaimedException(id, Objects.toString(task.getAssignee()));
			}
			this.claims.takeOver(desk, task);
			this.worklist.fileReference(id)
				.ifPresent((reference) -> this.journal.record(reference, desk.person(), "TASK_TAKEN_OVER",
						"%s, bisher bei %s: %s".formatted(task.getTaskDefinitionKey(), from, reason)));
		})).get(0);
	}

	/** Take the most urgent task of one's sections that nobody has. */
	public Optional<Outcome> next(Desk desk) {
		Listing free = Listing.of(View.SECTION).onlyFree();
		return Stream
			.iterate(this.worklist.page(desk, free, null), Objects::nonNull,
					(page) -> (page.next() != null) ? this.worklist.page(desk, free, page.next()) : null)
			.flatMap((page) -> page.items().stream())
			// the engine would refuse it, but at the price of a transaction for each
			.filter((item) -> !needsAnotherRole(desk, item.taskId()))
			.map((item) -> claim(desk, List.of(item.taskId())).get(0))
			.filter(Outcome::isDone)
			.findFirst();
	}

	private boolean needsAnotherRole(Desk desk, String id) {
		return desk.standingIn().isEmpty() && Optional
			.ofNullable(this.tasks.createTaskQuery().taskId(id).singleResult())
			.flatMap((task) -> this.models.requiredRole(task.getProcessDefinitionId(), task.getTaskDefinitionKey()))
			.filter((role) -> !desk.groups().contains(role))
			.isPresent();
	}

	private List<Outcome> each(Desk desk, Collection<String> ids, Consumer<Task> work) {
		this.identities.setAuthentication(desk.person(), List.copyOf(desk.groups()));
		try {
			return ids.stream().distinct().map((id) -> one(id, work)).toList();
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	private Outcome one(String id, Consumer<Task> work) {
		Task task = this.tasks.createTaskQuery().taskId(id).singleResult();
		if (task == null) {
			return Outcome.gone(id);
		}
		try {
			work.accept(task);
			return new Outcome(id, task.getName(), null, false);
		}
		catch (NullValueException ex) {
			// finished in this very moment
			return Outcome.gone(id);
		}
		catch (OptimisticLockingException | TaskAlreadyClaimedException ex) {
			return new Outcome(id, task.getName(), "Das hat schon jemand anderes übernommen.", true);
		}
		catch (AuthorizationException ex) {
			return new Outcome(id, task.getName(), Refusals.sentence(ex), false);
		}
	}

	/**
	 * Who stands in for a clerk of another section leads it no more than that clerk does.
	 */
	private boolean leads(Desk desk, Task task) {
		return desk.leads() && this.worklist.find(desk, task.getId())
			.filter((item) -> this.jurisdiction.leads(desk.person(), item.service()))
			.isPresent();
	}

	private static void refuseUnless(boolean allowed, String sentence) {
		if (!allowed) {
			throw new NotAllowed(sentence);
		}
	}

	/** One of several tasks is left as it is, the others go on. */
	private static final class NotAllowed extends AuthorizationException {

		NotAllowed(String sentence) {
			super(sentence);
		}

	}

}
