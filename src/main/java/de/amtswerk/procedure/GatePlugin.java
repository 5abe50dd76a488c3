package de.amtswerk.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.ExternalTaskServiceImpl;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmmn.CaseServiceImpl;

import org.springframework.stereotype.Component;

import de.amtswerk.form.Forms;

/**
 * Put the gate in front of every service of the engine that takes variables, and list
 * what passes.
 */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

	/** They carry no variables of a case; the engine's grants and the wall decide. */
	private static final List<String> OPEN = List.of("saveTask", "setAssignee", "setOwner", "setPriority", "setDueDate",
			"setFollowUpDate", "addComment", "createComment", "createAttachment", "saveAttachment");

	private final Forms forms;

	GatePlugin(Forms forms) {
		this.forms = forms;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		OwnTask task = new OwnTask(new TaskForms(engine, this.forms), engine.getIdentityService());
		Map<String, Passage> work = new HashMap<>();
		OPEN.forEach((call) -> work.put(call, Passage.OPEN));
		work.put("claim", task::claim);
		work.put("complete", task::complete);
		work.put("completeWithVariablesInReturn", task::complete);
		work.put("resolveTask", task::complete);
		engine.setTaskService(Gate.before(new TaskServiceImpl(), engine, work));
		engine.setFormService(Gate.before(new FormServiceImpl(), engine, Map.of("submitTaskForm", task::complete,
				"submitTaskFormData", task::complete, "submitTaskFormWithVariablesInReturn", task::complete)));
		engine.setRuntimeService(Gate.before(new RuntimeServiceImpl(), engine, Map.of()));
		engine.setCaseService(Gate.before(new CaseServiceImpl(), engine, Map.of()));
		engine.setExternalTaskService(Gate.before(new ExternalTaskServiceImpl(), engine, Map.of()));
	}

}
