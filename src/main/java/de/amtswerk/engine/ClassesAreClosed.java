package de.amtswerk.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Stop an expression at the first Java class: from there {@code ''.getClass().forName(…)}
 * leads to every program on the machine.
 */
class ClassesAreClosed extends ELResolver {

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
		stopAtClass(base);
		return null;
	}

	@Override
	public @Nullable Object invoke(ELContext context, @Nullable Object base, @Nullable Object method,
			Class<?> @Nullable [] types, Object @Nullable [] parameters) {
		stopAtClass(base);
		return null;
	}

	private static void stopAtClass(@Nullable Object base) {
		if (base instanceof Class<?> type) {
			throw new ELException(
					"An expression asks for the Java class %s; it may use the vocabulary and variables only"
						.formatted(type.getName()));
		}
	}

	@Override
	public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
		// the resolvers behind decide
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
		return false;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
		return Collections.emptyIterator();
	}

	@Override
	public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return null;
	}

}
