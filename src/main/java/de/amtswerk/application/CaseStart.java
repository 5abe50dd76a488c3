package de.amtswerk.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

/**
 * Start the process of an application. Its variables are a working copy of the answers,
 * and only of those that the version's files name.
 */
@Component
class CaseStart {

	/**
	 * The engine stores longer text only as an object; such answers live in the record
	 * alone.
	 */
	private static final int LONGEST_VARIABLE = 4000;

	private final RuntimeService runtime;

	private final Procedures procedures;

	private final Clock clock;

	CaseStart(RuntimeService runtime, Procedures procedures, Clock clock) {
		this.runtime = runtime;
		this.procedures = procedures;
		this.clock = clock;
	}

	void start(Application application) {
		Procedure procedure = application.procedure();
		VariableMap variables = Variables.createVariables()
			.putValue("fileReference", application.fileReference())
			.putValue("receivedOn", application.receivedOn(this.clock.getZone()).toString());
		Set<String> names = this.procedures.names(procedure);
		Map<String, Object> answers = application.answers();
		for (String key : procedure.form().keys()) {
			if (names.contains(key) && fits(answers.get(key))) {
				variables.putValue(key, variable(answers.get(key)));
			}
		}
		this.runtime.createProcessInstanceById(procedure.definitionId())
			.businessKey(application.fileReference())
			.setVariables(variables)
			.execute();
	}

	/**
	 * Lists, like long texts, live in the record alone; an expression of the form can sum
	 * them up for tables.
	 */
	private static boolean fits(@Nullable Object answer) {
		return !(answer instanceof Collection) && !(answer instanceof String text && text.length() > LONGEST_VARIABLE);
	}

	/**
	 * A decimal becomes text, which FEEL reads exactly with {@code number(x)}; the engine
	 * only has floating point.
	 */
	private static @Nullable Object variable(@Nullable Object answer) {
		return (answer instanceof BigDecimal decimal) ? decimal.toPlainString() : answer;
	}

}
