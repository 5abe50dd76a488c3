package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression of a diagram, as in <code>${decision == 'grant'}</code>, asks for.
 *
 * @param names variables and words of the vocabulary
 * @param calls methods called on a name
 * @param comparisons names compared with a text
 * @param bare the name, if the expression is nothing else
 */
record Juel(Set<String> names, List<Call> calls, List<Comparison> comparisons, Optional<String> bare) {

	private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	static boolean isIn(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/** None if the text is no expression that can be read; the engine says why. */
	static Optional<Juel> read(String text) {
		try {
			Tree tree = BUILDER.build(text.strip());
			Set<String> names = new TreeSet<>();
			tree.getIdentifierNodes().forEach((identifier) -> names.add(identifier.getName()));
			List<Call> calls = new ArrayList<>();
			List<Comparison> comparisons = new ArrayList<>();
			walk(tree.getRoot(), calls, comparisons);
			return Optional.of(new Juel(names, calls, comparisons, name(tree.getRoot().getChild(0))));
		}
		catch (TreeBuilderException ex) {
			return Optional.empty();
		}
	}

	private static void walk(Node node, List<Call> calls, List<Comparison> comparisons) {
		if (node instanceof AstMethod && node.getChild(0) instanceof AstDot dot) {
			name(dot.getChild(0)).ifPresent((name) -> calls.add(new Call(name, dot.toString().replaceAll("[.\\s]", ""),
					node.getChild(1).getCardinality(), text(node.getChild(1)))));
		}
		if (node instanceof AstBinary binary
				&& (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
			compare(binary.getChild(0), binary.getChild(1), comparisons);
			compare(binary.getChild(1), binary.getChild(0), comparisons);
		}
		for (int at = 0; at < node.getCardinality(); at++) {
			walk(node.getChild(at), calls, comparisons);
		}
	}

	private static void compare(Node one, Node other, List<Comparison> comparisons) {
		if (other instanceof AstString text) {
			name(one).ifPresent((name) -> comparisons.add(new Comparison(name, (String) text.eval(null, null))));
		}
	}

	private static Optional<String> name(Node node) {
		return (node instanceof AstIdentifier identifier) ? Optional.of(identifier.getName()) : Optional.empty();
	}

	private static Optional<String> text(Node arguments) {
		return (arguments.getCardinality() == 1 && arguments.getChild(0) instanceof AstString text)
				? Optional.of((String) text.eval(null, null)) : Optional.empty();
	}

	/** A method called on a name, with this many arguments; the text, if it is one. */
	record Call(String name, String method, int arguments, Optional<String> text) {

	}

	/** A name held against a text. */
	record Comparison(String name, String text) {

	}

}
