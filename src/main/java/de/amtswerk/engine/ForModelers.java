package de.amtswerk.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark a component that process models may name in an expression, as in
 * <code>${issueNotice}</code>. Every other bean is invisible to models.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModelers {

	/** The name that models use; a verb for a delegate, a noun for a helper. */
	String value();

}
