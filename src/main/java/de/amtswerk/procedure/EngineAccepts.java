package de.amtswerk.procedure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final String REFUSAL = "Die Prozess-Engine lehnt das ab: ";

	private static final Pattern QUOTED_EXPRESSION = Pattern.compile("'([$#]\\{.*?)': ");

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
			return problems(path, content, ex);
		}
	}

	/**
	 * Word what the engine complains of; where it names no line, the expression it quotes
	 * gives it.
	 */
	static List<Problem> problems(String path, byte[] content, ProcessEngineException complaint) {
		if (complaint instanceof ParseException parse) {
			return parse.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.map((error) -> new Problem(path, error.getLine(),
						(error.getMainElementId() != null) ? error.getMainElementId() : "",
						REFUSAL + error.getMessage()))
				.toList();
		}
		Throwable cause = complaint;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return List.of(new Problem(path, lineOfQuoted(String.valueOf(cause.getMessage()), content), "",
				REFUSAL + cause.getMessage()));
	}

	private static int lineOfQuoted(String message, byte[] content) {
		Matcher quoted = QUOTED_EXPRESSION.matcher(message);
		String text = new String(content, StandardCharsets.UTF_8);
		int at = quoted.find() ? text.indexOf(quoted.group(1)) : -1;
		return (at < 0) ? 1 : (int) text.substring(0, at + 1).lines().count();
	}

}
