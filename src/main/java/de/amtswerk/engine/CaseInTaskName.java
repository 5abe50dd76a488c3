package de.amtswerk.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Put the case's business key into the name of each task, so that any task list shows it.
 */
class CaseInTaskName extends AbstractBpmnParseListener {

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addTaskListener(TaskListener.EVENTNAME_CREATE, CaseInTaskName::addBusinessKey);
	}

	private static void addBusinessKey(DelegateTask task) {
		String businessKey = task.getExecution().getProcessBusinessKey();
		if (businessKey != null) {
			task.setName(task.getName() + " · " + businessKey);
		}
	}

}
