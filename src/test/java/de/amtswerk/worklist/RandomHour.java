package de.amtswerk.worklist;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;

import de.amtswerk.city.City;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;

/** An hour in which people do this and that, the same in every run. */
class RandomHour {

	static final String SERVICE = "marktstand";

	private static final List<String> PEOPLE = List.of("klara", "tom", "nina", "emil");

	private static final List<String> GROUPS = List.of("strassenverkehr", "ordnungsamt", "antragsteller");

	private final Random random = new Random(20261122);

	private final City city;

	private final MovableClock clock;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private int started;

	RandomHour(City city, MovableClock clock, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
		this.city = city;
		this.clock = clock;
		this.runtime = runtime;
		this.tasks = tasks;
		publish(repository);
	}

	private static void publish(RepositoryService repository) {
		AbstractFlowNodeBuilder<?, ?> service = Bpmn.createExecutableProcess(SERVICE)
			.name("Marktstand")
			.camundaHistoryTimeToLive(30)
			.startEvent()
			.userTask("Task_Look")
			.name("Ansehen")
			.camundaCandidateGroups("strassenverkehr,ordnungsamt")
			.camundaDueDate("${due}")
			.boundaryEvent("Event_TooLate")
			.timerWithDuration("P3D")
			.userTask("Task_Remind")
			.name("Erinnern")
			.camundaCandidateGroups("ordnungsamt")
			.endEvent()
			.moveToActivity("Task_Look")
			.userTask("Task_Decide")
			.name("Entscheiden")
			.camundaAssignee("${decider}")
			.camundaPriority("70");
		repository.createDeployment().addModelInstance(SERVICE + ".bpmn", service.endEvent().done()).deploy();
	}

	void passes() {
		for (int step = 0; step < 400; step++) {
			somethingHappens(step);
		}
	}

	private void somethingHappens(int step) {
		List<Task> open = this.tasks.createTaskQuery().processDefinitionKey(SERVICE).orderByTaskId().asc().list();
		if (step < 3) {
			this.city.apply("bewohnerparkausweis", Residents.next());
		}
		else if (open.size() < 10 || this.random.nextInt(5) == 0) {
			start();
		}
		else {
			happensIfAllowed(open.get(this.random.nextInt(open.size())));
		}
	}

	private void start() {
		this.runtime.startProcessInstanceByKey(SERVICE, "STAND-" + this.started++, Map.of("due",
				String.valueOf(LocalDate.of(2026, 11, 10).plusDays(this.random.nextInt(20))), "decider", one(PEOPLE)));
	}

	/** Nothing changes when the house keeps a task from somebody of another section. */
	private void happensIfAllowed(Task task) {
		try {
			happensTo(task);
		}
		catch (AuthorizationException refused) {
			// the next thing happens all the same
		}
	}

	private void happensTo(Task task) {
		switch (this.random.nextInt(11)) {
			case 0, 1 -> this.tasks.setAssignee(task.getId(), one(PEOPLE));
			case 2 -> this.tasks.setAssignee(task.getId(), null);
			case 3, 4 -> this.tasks.complete(task.getId());
			case 5 -> this.tasks.addCandidateGroup(task.getId(), one(GROUPS));
			case 6 -> this.tasks.deleteCandidateGroup(task.getId(), one(GROUPS));
			case 7 -> this.tasks.setPriority(task.getId(), this.random.nextInt(100));
			case 8 -> this.tasks.setDueDate(task.getId(), someDay());
			case 9 -> this.runtime.deleteProcessInstance(task.getProcessInstanceId(), "withdrawn");
			default -> {
				this.clock.moveTo(LocalDate.ofInstant(this.clock.instant().plus(Duration.ofDays(1)), zone()));
				this.city.runDueJobs();
			}
		}
	}

	private Date someDay() {
		return this.random.nextInt(4) == 0 ? null
				: Date.from(this.clock.instant().plus(Duration.ofDays(this.random.nextInt(30) - 10)));
	}

	private ZoneId zone() {
		return this.clock.getZone();
	}

	private String one(List<String> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
