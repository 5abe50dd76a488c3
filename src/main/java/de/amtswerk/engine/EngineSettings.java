package de.amtswerk.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueTypeResolver;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Set up the engine: models see the vocabulary only, lists are variables, and the
 * engine's clock is ours.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	private final Vocabulary vocabulary;

	private final ApplicationContext context;

	private final Clock clock;

	EngineSettings(Vocabulary vocabulary, ApplicationContext context, Clock clock) {
		this.vocabulary = vocabulary;
		this.context = context;
		this.clock = clock;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		ClockUtil.offset(Duration.between(Instant.now(), this.clock.instant()).toMillis());
		// who called is told, and says so; else each refusal would look like a broken
		// house
		configuration.setEnableCmdExceptionLogging(false);
		// Spring's own expression manager would show models every bean of the application
		configuration.setExpressionManager(new Expressions(new VocabularyMap(this.vocabulary, this.context)));
		configuration.setCustomPreVariableSerializers(List.of(new ListSerializer()));
		ValueTypeResolver types = new ValueTypeResolverImpl();
		types.addType(new JsonType());
		configuration.setValueTypeResolver(types);
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (configuration.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(configuration.getCustomPostBPMNParseListeners());
		}
		listeners.add(new CaseInTaskName());
		configuration.setCustomPostBPMNParseListeners(listeners);
	}

}
