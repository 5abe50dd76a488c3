package de.amtswerk.form;

import java.util.Map;
import java.util.Optional;

import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** Decide by a FEEL expression whether an element is hidden. */
final class Condition {

	private final FeelEngine feel;

	private final @Nullable ParsedExpression expression;

	private Condition(FeelEngine feel, @Nullable ParsedExpression expression) {
		this.feel = feel;
		this.expression = expression;
	}

	static Condition of(Definition definition) {
		Definition conditional = definition.part("conditional");
		Optional<String> text = conditional.text("hide");
		ParsedExpression expression = text.map((feel) -> parse(feel.strip(), conditional)).orElse(null);
		return new Condition(definition.feel(), expression);
	}

	private static @Nullable ParsedExpression parse(String text, Definition conditional) {
		if (!text.startsWith("=")) {
			// form-js ignores such a condition, so the form would differ between here and
			// the Tasklist
			conditional.problem("hide",
					"Die Bedingung „" + text + "“ muss mit einem Gleichheitszeichen beginnen: „= " + text + "“.");
			return null;
		}
		Either<FeelEngine.Failure, ParsedExpression> parsed = conditional.feel().parseExpression(text.substring(1));
		if (parsed.isLeft()) {
			conditional.problem("hide",
					"Die Bedingung „" + text + "“ ist kein gültiges FEEL: " + parsed.left().get().message());
			return null;
		}
		return parsed.right().get();
	}

	/**
	 * A value that is missing is null; a condition that cannot be computed hides nothing.
	 */
	boolean hides(Map<String, Object> values) {
		if (this.expression == null) {
			return false;
		}
		Either<FeelEngine.Failure, Object> result = this.feel.eval(this.expression, values);
		return result.isRight() && Boolean.TRUE.equals(result.right().get());
	}

}
