package de.amtswerk.staff;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Put a guard at each user task that not everybody of the section may do, whenever the
 * engine reads a model: those of running cases included.
 */
class TaskGuards extends AbstractBpmnParseListener {

	/** The property by which a task names the earlier one. */
	private static final String FOUR_EYES = "fourEyes";

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		String earlierTask = property(element);
		if (earlierTask != null) {
			guard(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition(),
					new TaskGuard(List.of(new FourEyes(earlierTask))));
		}
	}

	/** Built in, so that no call can ask the engine to skip it. */
	private static void guard(TaskDefinition task, TaskGuard guard) {
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, guard);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
	}

	private static @Nullable String property(Element task) {
		Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(task);
		return (properties != null) ? properties.get(FOUR_EYES) : null;
	}

}
