package de.amtswerk.staff;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Put a guard at every user task, and beside it whoever gives the task to a certain
 * clerk, whenever the engine reads a model: those of running cases included.
 */
class TaskGuards extends AbstractBpmnParseListener {

	/** The property by which a task names the earlier one. */
	private static final String FOUR_EYES = "fourEyes";

	/**
	 * The property by which a task names the role that its section's people need for it.
	 */
	private static final String REQUIRED_ROLE = "requiredRole";

	/** The property by which a task names the one whose clerk it goes to. */
	private static final String SAME_CLERK = "sameClerk";

	private final Supplier<Deputies> deputies;

	private final Supplier<KnownClerks> clerks;

	private final List<Exclusion> always;

	/**
	 * @param always what holds at every task
	 */
	TaskGuards(Supplier<Deputies> deputies, Supplier<KnownClerks> clerks, Exclusion... always) {
		this.deputies = deputies;
		this.clerks = clerks;
		this.always = List.of(always);
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		Stream<Exclusion> named = Stream.concat(property(element, FOUR_EYES).map(FourEyes::new),
				property(element, REQUIRED_ROLE).map((role) -> new RoleNeeded(role, this.deputies)));
		TaskGuard guard = new TaskGuard(Stream.concat(this.always.stream(), named).toList());
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		property(element, SAME_CLERK).map((earlier) -> new SameClerk(new EarlierTask(earlier), guard, this.clerks))
			.forEach((giver) -> task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, giver));
		guard(task, guard);
	}

	/** Built in, so that no call can ask the engine to skip it. */
	private static void guard(TaskDefinition task, TaskGuard guard) {
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, guard);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
	}

	private static Stream<String> property(Element task, String name) {
		Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(task);
		return (properties != null) ? Stream.ofNullable(properties.get(name)) : Stream.empty();
	}

}
