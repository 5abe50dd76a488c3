package de.amtswerk.course;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Tell the steps of a diagram apart as far as it matters to people. */
public enum Kind {

	/** Where the process, or a block of it, begins. */
	START,

	/** Somebody does it. */
	PERSON,

	/** A decision table is asked. */
	RULE,

	/** The machine does it. */
	MACHINE,

	/** Something happens, such as the end of a period. */
	EVENT,

	/** Steps of its own. */
	BLOCK,

	/** Where the process, or a block of it, ends. */
	END;

	static Kind of(FlowNode node) {
		if (node instanceof StartEvent) {
			return START;
		}
		if (node instanceof EndEvent) {
			return END;
		}
		if (node instanceof Event) {
			return EVENT;
		}
		if (node instanceof UserTask) {
			return PERSON;
		}
		if (node instanceof BusinessRuleTask) {
			return RULE;
		}
		return (node instanceof CallActivity || node instanceof SubProcess) ? BLOCK : MACHINE;
	}

}
