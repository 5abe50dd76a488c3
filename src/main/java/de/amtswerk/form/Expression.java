package de.amtswerk.form;

import java.util.Map;
import java.util.Optional;

import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** Compute something in FEEL from the answers so far and what else is known. */
final class Expression {

	private final FeelEngine feel;

	private final ParsedExpression parsed;

	private Expression(FeelEngine feel, ParsedExpression parsed) {
		this.feel = feel;
		this.parsed = parsed;
	}

	/**
	 * The expression in a property, if there is a right one.
	 * @param what how the problem is told: „Die Bedingung“, „Der Ausdruck“
	 */
	static Optional<Expression> of(Definition definition, String property, String what) {
		return definition.text(property).flatMap((text) -> parse(text.strip(), definition, property, what));
	}

	private static Optional<Expression> parse(String text, Definition definition, String property, String what) {
		if (!text.startsWith("=")) {
			// form-js ignores such a text, so the form would differ between here and
			// the Tasklist
			definition.problem(property,
					what + " „" + text + "“ muss mit einem Gleichheitszeichen beginnen: „= " + text + "“.");
			return Optional.empty();
		}
		Either<FeelEngine.Failure, ParsedExpression> parsed = definition.feel().parseExpression(text.substring(1));
		if (parsed.isLeft()) {
			definition.problem(property,
					what + " „" + text + "“ ist kein gültiges FEEL: " + parsed.left().get().message());
			return Optional.empty();
		}
		definition.mentions(property, FeelNames.in(parsed.right().get()), false);
		return Optional.of(new Expression(definition.feel(), parsed.right().get()));
	}

	/** An expression in a text; that it is wrong is told elsewhere. */
	static Optional<Expression> inTemplate(Definition definition, String feel) {
		Either<FeelEngine.Failure, ParsedExpression> parsed = definition.feel().parseExpression(feel);
		return parsed.isRight() ? Optional.of(new Expression(definition.feel(), parsed.right().get()))
				: Optional.empty();
	}

	/** Whether a text is meant as an expression. */
	static boolean isIn(Definition definition, String property) {
		return definition.isText(property) && definition.text(property).orElse("").startsWith("=");
	}

	/**
	 * The plain value; null when it is null, is nothing plain, or cannot be computed. A
	 * variable that is missing is null.
	 */
	@Nullable Object value(Map<String, Object> context) {
		Either<FeelEngine.Failure, Object> result = this.feel.eval(this.parsed, context);
		return result.isRight() ? Plain.of(result.right().get()) : null;
	}

}
