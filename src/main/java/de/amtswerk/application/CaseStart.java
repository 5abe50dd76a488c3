package de.amtswerk.application;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.procedure.CaseVariable;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

/**
 * Start the process of an application. Its variables are a working copy of the answers,
 * and only of those that the version's files name.
 */
@Component
class CaseStart {

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
		procedure.form().asked().forEach((key, question) -> {
			if (names.contains(key) && fits(answers.get(key))) {
				variables.putValue(key, CaseVariable.of(question, answers.get(key)));
			}
		});
		this.runtime.createProcessInstanceById(procedure.definitionId())
			.businessKey(application.fileReference())
			.setVariables(variables)
			.execute();
	}

	/**
	 * Longer texts live in the record alone, and so do files: an expression of the form
	 * can tell tables about them.
	 */
	private static boolean fits(@Nullable Object answer) {
		return !(answer instanceof String text && text.length() > CaseVariable.LONGEST_TEXT);
	}

}
