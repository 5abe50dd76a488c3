package de.amtswerk.worklist;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/** Have the engine tell the work list what changes. */
@Component
class WorklistPlugin extends AbstractProcessEnginePlugin {

	private final ChangedTasks changes;

	WorklistPlugin(ChangedTasks changes) {
		this.changes = changes;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.getCustomHistoryEventHandlers().add(this.changes);
	}

}
