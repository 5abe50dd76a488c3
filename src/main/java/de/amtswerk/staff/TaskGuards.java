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
 * Put a guard at every user task, whenever the engine reads a model: those of running
 * cases included.
 */
class TaskGuards extends AbstractBpmnParseListener {

	/** The property by which a task names the earlier one. */
	private static final String FOUR_EYES = "fourEyes";

	/**
	 * The property by which a task names the role that its section's people need for it.
	 */
	private static final String REQUIRED_ROLE = "requiredRole";

	private final Supplier<Deputies> deputies;

	private final List<Exclusion> always;

	/**
	 * @param always what holds at every task
	 */
	TaskGuards(Supplier<Deputies> deputies, Exclusion... always) {
		this.deputies = deputies;
		this.always = List.of(always);
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		Stream<Exclusion> named = Stream.concat(property(element, FOUR_EYES).map(FourEyes::new),
				property(element, REQUIRED_ROLE).map((role) -> new RoleNeeded(role, this.deputies)));
		guard(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition(),
				new TaskGuard(Stream.concat(this.always.stream(), named).toList()));
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
