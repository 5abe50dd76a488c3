package de.amtswerk.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.springframework.stereotype.Component;

/** The engine's own parser takes every diagram; nothing is deployed to find out. */
@Component
class EngineAccepts implements Rule {

	private final ProcessEngine engine;

	EngineAccepts(ProcessEngine engine) {
		this.engine = engine;
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		bundle.filesThat((path) -> path.endsWith(".bpmn"))
			.forEach((path, content) -> problems.addAll(parse(path, content)));
		return problems;
	}

	private List<Problem> parse(String path, byte[] content) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		BpmnParser parser = new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory());
		DeploymentEntity deployment = new DeploymentEntity();
		deployment.setId("check");
		try {
			configuration.getCommandExecutorTxRequired()
				.execute((context) -> parser.createParse()
					.sourceInputStream(new ByteArrayInputStream(content))
					.deployment(deployment)
					.name(path)
					.execute());
			return List.of();
		}
		catch (ProcessEngineException ex) {
			return problems(path, ex);
		}
	}

	/** Word what the engine complains of; it names file and line for diagrams only. */
	static List<Problem> problems(String path, ProcessEngineException complaint) {
		if (complaint instanceof ParseException parse) {
			return parse.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.map((error) -> new Problem(path, error.getLine(),
						(error.getMainElementId() != null) ? error.getMainElementId() : "",
						"Die Prozess-Engine lehnt das ab: " + error.getMessage()))
				.toList();
		}
		Throwable cause = complaint;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return List.of(new Problem(path, 1, "", "Die Prozess-Engine lehnt das ab: " + cause.getMessage()));
	}

}
