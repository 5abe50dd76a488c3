package de.amtswerk.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Remember which sequence flows cases took; the engine's history knows activities only.
 */
public class FlowRecorder extends AbstractProcessEnginePlugin {

	private final Set<String> taken = new ConcurrentSkipListSet<>();

	/** The ids of all flows taken so far, of every service. */
	public Set<String> taken() {
		return new TreeSet<>(this.taken);
	}

	public void forget() {
		this.taken.clear();
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (configuration.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(configuration.getCustomPostBPMNParseListeners());
		}
		listeners.add(new AbstractBpmnParseListener() {

			@Override
			public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
				transition.addListener(ExecutionListener.EVENTNAME_TAKE,
						(ExecutionListener) (execution) -> FlowRecorder.this.taken.add(transition.getId()));
			}

		});
		configuration.setCustomPostBPMNParseListeners(listeners);
	}

}
