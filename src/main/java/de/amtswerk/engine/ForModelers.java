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

	/** The variables that must be there before. */
	String[] reads() default {};

	/** The variables that are there afterwards. */
	String[] writes() default {};

	/** The codes of the BPMN errors that a diagram may catch. */
	String[] errors() default {};

	/**
	 * Whether it renders, or reaches out of the database: such a step is a job of its own
	 * ({@code asyncBefore}), so that it is tried again alone.
	 */
	boolean asynchronous() default false;

}
