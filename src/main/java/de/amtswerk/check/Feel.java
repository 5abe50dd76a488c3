package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import camundajar.impl.scala.util.Either;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

import de.amtswerk.form.FeelNames;

/** Read the expressions of a decision table. */
final class Feel {

	private static final FeelEngine ENGINE = new FeelEngine.Builder().build();

	private Feel() {
	}

	static Either<FeelEngine.Failure, ParsedExpression> parse(String text) {
		return ENGINE.parseExpression(text);
	}

	/** Every expression of a file that says something. */
	static List<Written> in(TableFile table) {
		List<Written> written = new ArrayList<>();
		for (Decision decision : table.decisions()) {
			for (LiteralExpression expression : decision.getChildElementsByType(LiteralExpression.class)) {
				add(written, expression, decision, decision, false);
			}
			for (DecisionTable rows : decision.getChildElementsByType(DecisionTable.class)) {
				rows.getInputs().forEach((input) -> add(written, input.getInputExpression(), input, decision, false));
				for (org.camunda.bpm.model.dmn.instance.Rule row : rows.getRules()) {
					row.getInputEntries().forEach((cell) -> add(written, cell, row, decision, true));
					row.getOutputEntries().forEach((cell) -> add(written, cell, row, decision, false));
				}
			}
		}
		return written;
	}

	private static void add(List<Written> all, @Nullable DmnElement element, DmnElement named, Decision decision,
			boolean test) {
		if (element == null) {
			return;
		}
		String text = element.getChildElementsByType(Text.class)
			.stream()
			.map(Text::getTextContent)
			.findFirst()
			.orElse("")
			.strip();
		if (!text.isEmpty() && !text.equals("-")) {
			all.add(new Written(element, named, decision, text, test));
		}
	}

	/**
	 * An expression where it stands.
	 *
	 * @param named the element that a designer knows: the row or the input
	 * @param test whether it is the condition of a row
	 */
	record Written(DmnElement element, DmnElement named, Decision decision, String text, boolean test) {

		Either<FeelEngine.Failure, ParsedExpression> parse() {
			return this.test ? ENGINE.parseUnaryTests(this.text) : Feel.parse(this.text);
		}

		Set<String> names() {
			Either<FeelEngine.Failure, ParsedExpression> parsed = parse();
			return parsed.isRight() ? FeelNames.in(parsed.right().get()) : Set.of();
		}

	}

}
