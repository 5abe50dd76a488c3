package de.amtswerk.form;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * Read the FEEL in a text that Camunda's Tasklist fills in, as in {@code {{familyName}}}.
 */
final class TemplateNames {

	private static final Pattern FEEL = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

	private TemplateNames() {
	}

	static void read(Definition definition, String property) {
		String text = definition.text(property).orElse("");
		if (text.contains("{{#loop")) {
			// inside a loop a name may belong to the items of the list
			return;
		}
		FEEL.matcher(text)
			.results()
			.map((MatchResult match) -> match.group(1).strip())
			.filter((feel) -> !feel.startsWith("/"))
			.forEach((feel) -> readOne(definition, property, feel.replaceFirst("^#if\\s+", "")));
	}

	private static void readOne(Definition definition, String property, String feel) {
		Either<FeelEngine.Failure, ParsedExpression> parsed = definition.feel().parseExpression(feel);
		if (parsed.isLeft()) {
			definition.problem(property,
					"In {{" + feel + "}} steht kein gültiges FEEL: " + parsed.left().get().message());
			return;
		}
		definition.mentions(property, FeelNames.in(parsed.right().get()), true);
	}

}
