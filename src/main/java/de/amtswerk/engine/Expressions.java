package de.amtswerk.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Read the expressions of models and saved filters; they see the vocabulary, variables
 * and what these lead to, but no Java class.
 */
class Expressions extends JuelExpressionManager {

	Expressions(Map<Object, Object> vocabulary) {
		super(vocabulary);
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolvers = new CompositeELResolver();
		resolvers.add(new ClassesAreClosed());
		resolvers.add(super.createElResolver());
		return resolvers;
	}

}
