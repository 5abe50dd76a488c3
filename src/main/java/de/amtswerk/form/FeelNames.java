package de.amtswerk.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/**
 * Find the names that an expression in FEEL asks for from outside: variables and answers,
 * not what it binds itself.
 */
public final class FeelNames {

	private final Set<String> names = new TreeSet<>();

	private FeelNames() {
	}

	public static Set<String> in(ParsedExpression parsed) {
		FeelNames found = new FeelNames();
		found.walk(parsed.expression(), Set.of());
		return found.names;
	}

	private void walk(@Nullable Object node, Set<String> bound) {
		if (node instanceof Ref ref) {
			String name = ref.names().head();
			if (!bound.contains(name)) {
				this.names.add(name);
			}
		}
		else if (node instanceof Filter filter) {
			// inside the brackets a name may belong to the items of the list
			walk(filter.productElement(0), bound);
		}
		else if (node instanceof FunctionDefinition || node instanceof ConstContext || node instanceof For
				|| node instanceof SomeItem || node instanceof EveryItem) {
			Product binding = (Product) node;
			children(binding, and(bound, boundBy(binding.productElement(0))));
		}
		else if (node instanceof Seq<?> items) {
			CollectionConverters.asJava(items).forEach((item) -> walk(item, bound));
		}
		else if (node instanceof Product product) {
			children(product, bound);
		}
	}

	private void children(Product product, Set<String> bound) {
		for (int at = 0; at < product.productArity(); at++) {
			walk(product.productElement(at), bound);
		}
	}

	/** A list of names, or of pairs that begin with one. */
	private static Set<String> boundBy(Object bindings) {
		Set<String> bound = new HashSet<>(Set.of("partial"));
		List<?> each = (bindings instanceof Seq<?> items) ? CollectionConverters.asJava(items) : List.of();
		for (Object one : each) {
			bound.add(String.valueOf((one instanceof Product pair) ? pair.productElement(0) : one));
		}
		return bound;
	}

	private static Set<String> and(Set<String> some, Set<String> more) {
		Set<String> all = new HashSet<>(some);
		all.addAll(more);
		return all;
	}

}
