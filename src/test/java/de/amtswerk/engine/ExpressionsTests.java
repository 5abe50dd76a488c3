package de.amtswerk.engine;

import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an expression reaches, and where it ends. */
class ExpressionsTests {

	private final Expressions expressions = new Expressions(Map.of());

	@Test
	void readsVariablesAndWhatTheyCanDo() {
		assertThat(value("${decision == 'grant'}")).isEqualTo(true);
		assertThat(value("${decision.toUpperCase()}")).isEqualTo("GRANT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass().forName('java.lang.Runtime')}", "${''['class'].name}",
			"${decision.class.classLoader}" })
	void stopsAtJavaClasses(String expression) {
		assertThatExceptionOfType(ELException.class).isThrownBy(() -> value(expression))
			.withMessageContaining("java.lang.String");
	}

	private Object value(String expression) {
		return this.expressions.createValueExpression(expression)
			.getValue(this.expressions
				.createElContext(Variables.createVariables().putValue("decision", "grant").asVariableContext()));
	}

}
