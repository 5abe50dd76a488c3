package de.amtswerk.check;

import java.io.ByteArrayInputStream;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * The engine's own parser without an engine: no database, no jobs, nothing deployed.
 */
final class EngineParser extends StandaloneProcessEngineConfiguration {

	EngineParser() {
		initHistoryLevel();
		initScripting();
		initBusinessCalendarManager();
		initExpressionManager();
		initFormEngines();
		initFormTypes();
		initFormFieldValidators();
		initEventHandlers();
		initFailedJobCommandFactory();
		this.bpmnParseFactory = new DefaultBpmnParseFactory();
	}

	void parse(String path, byte[] content) {
		DeploymentEntity deployment = new DeploymentEntity();
		deployment.setId("check");
		Context.setProcessEngineConfiguration(this);
		try {
			new BpmnParser(getExpressionManager(), getBpmnParseFactory()).createParse()
				.sourceInputStream(new ByteArrayInputStream(content))
				.deployment(deployment)
				.name(path)
				.execute();
		}
		finally {
			Context.removeProcessEngineConfiguration();
		}
	}

}
