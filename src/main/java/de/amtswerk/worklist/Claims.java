package de.amtswerk.worklist;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.staff.Deputyship;
import de.amtswerk.staff.Jurisdiction;

/**
 * Let somebody have a task: for themselves, or in the place of a colleague for whom they
 * stand in, who then is the task's owner. Whoever calls says to the engine who acts.
 */
@Component
public class Claims {

	private final TaskService tasks;

	private final Worklist worklist;

	private final Jurisdiction jurisdiction;

	Claims(TaskService tasks, Worklist worklist, Jurisdiction jurisdiction) {
		this.tasks = tasks;
		this.worklist = worklist;
		this.jurisdiction = jurisdiction;
	}

	/** Take a task that nobody has, or that a colleague has for whom one stands in. */
	public void claim(Desk desk, String taskId) {
		Task task = this.tasks.createTaskQuery().taskId(taskId).singleResult();
		if (task == null || desk.standingIn().isEmpty()) {
			this.tasks.claim(taskId, desk.person());
		}
		else {
			claimAsDeputy(desk, task);
		}
	}

	/** Take a task whoever has it. */
	void takeOver(Desk desk, Task task) {
		String holder = task.getAssignee();
		take(desk, task, absent(desk, task).contains(holder) ? holder : null);
	}

	private void claimAsDeputy(Desk desk, Task task) {
		List<String> absent = absent(desk, task);
		boolean free = task.getAssignee() == null;
		if (absent.contains(task.getAssignee())) {
			takeOver(desk, task);
		}
		else if (free && this.jurisdiction.worksAsDeputyOnly(desk.person(), service(desk, task))) {
			take(desk, task, absent.get(0));
		}
		else {
			claimForOneselfIfPossible(desk, task, absent);
		}
	}

	private void claimForOneselfIfPossible(Desk desk, Task task, List<String> absent) {
		try {
			this.tasks.claim(task.getId(), desk.person());
		}
		catch (AuthorizationException ex) {
			if (absent.isEmpty()) {
				throw ex;
			}
			take(desk, task, absent.get(0));
		}
	}

	/** In one call, so that the guards see for whom it is. */
	private void take(Desk desk, Task task, @Nullable String absent) {
		task.setOwner(absent);
		task.setAssignee(desk.person());
		this.tasks.saveTask(task);
	}

	/** For whom this person may do the task. */
	private List<String> absent(Desk desk, Task task) {
		String service = service(desk, task);
		return desk.standingIn()
			.stream()
			.filter((deputyship) -> deputyship.covers(service))
			.map(Deputyship::person)
			.toList();
	}

	private String service(Desk desk, Task task) {
		return this.worklist.find(desk, task.getId()).map(Item::service).orElse("");
	}

}
