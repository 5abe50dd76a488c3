package de.amtswerk.task;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import de.amtswerk.form.Answers;
import de.amtswerk.worklist.Claims;
import de.amtswerk.worklist.Desk;
import de.amtswerk.worklist.Refusals;

/**
 * Take a task and complete it. The engine is told who acts, so that the gate, the guards
 * and its grants decide, as they do wherever else somebody completes a task.
 */
@Component
public class TaskWork {

	private static final Logger logger = LoggerFactory.getLogger(TaskWork.class);

	private final TaskService tasks;

	private final IdentityService identities;

	private final Claims claims;

	private final TaskDrafts drafts;

	private final TransactionOperations transaction;

	TaskWork(TaskService tasks, IdentityService identities, Claims claims, TaskDrafts drafts,
			TransactionOperations transaction) {
		this.tasks = tasks;
		this.identities = identities;
		this.claims = claims;
		this.drafts = drafts;
		this.transaction = transaction;
	}

	/**
	 * Take a task that nobody has, or whose holder one stands in for.
	 * @throws NotDone when it is not this person's to take, or somebody was faster
	 */
	public void claim(Desk desk, String taskId) {
		as(desk, taskId, () -> this.claims.claim(desk, taskId));
	}

	/**
	 * Complete a task; what was typed for it is deleted in the same transaction.
	 * @throws NotDone with the task as it was, when anything stands against it
	 */
	public void complete(Desk desk, TaskSheet task, Answers answers) {
		Map<String, Object> values = values(task, answers);
		as(desk, task.id(), () -> this.transaction.executeWithoutResult((status) -> {
			this.tasks.complete(task.id(), values);
			this.drafts.delete(task.id(), desk.person());
		}));
	}

	private void as(Desk desk, String taskId, Runnable work) {
		this.identities.setAuthentication(desk.person(), List.copyOf(desk.groups()));
		try {
			work.run();
		}
		catch (AuthorizationException ex) {
			throw new NotDone(Refusals.sentence(ex), ex);
		}
		catch (FormFieldValidationException ex) {
			throw new NotDone(ex.getMessage(), ex);
		}
		catch (NullValueException ex) {
			throw new NotDone("Diese Aufgabe gibt es nicht mehr.", ex);
		}
		catch (TaskAlreadyClaimedException ex) {
			throw new NotDone("Diese Aufgabe hat im selben Augenblick jemand anderes übernommen.", ex);
		}
		catch (OptimisticLockingException ex) {
			throw new NotDone(
					"Im selben Augenblick hat sich an diesem Fall etwas geändert. Versuchen Sie es noch einmal.", ex);
		}
		catch (ProcessEngineException ex) {
			logger.error("Aufgabe {} lässt sich nicht abschließen", taskId, ex);
			throw new NotDone("Ein automatischer Schritt, der auf diese Aufgabe folgt, ist gestört. Das liegt nicht an"
					+ " Ihren Eingaben. Bitte sagen Sie der Betriebsstelle Bescheid.", ex);
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	/** What the form shows as its own questions; what is only shown is left alone. */
	private static Map<String, Object> values(TaskSheet task, Answers answers) {
		Map<String, Object> values = new HashMap<>();
		if (task.form() != null) {
			Map<String, Object> all = new HashMap<>(task.known());
			all.putAll(answers.values());
			task.form().labels().keySet().forEach((key) -> values.put(key, plain(answers.values().get(key))));
			values.keySet().removeAll(task.form().lockedKeys(all));
			values.values().removeIf((value) -> value == null);
		}
		return values;
	}

	/**
	 * The engine has no exact decimals; the gate reads the number as it reads one from
	 * REST.
	 */
	private static Object plain(Object answer) {
		return (answer instanceof BigDecimal decimal) ? (Object) decimal.doubleValue() : answer;
	}

}
