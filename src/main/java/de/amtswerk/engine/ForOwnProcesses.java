package de.amtswerk.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark a component that only the house's own processes name in an expression. It is not
 * offered to designers, and the check refuses a service that names it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForOwnProcesses {

	/** The name that the process uses; a verb for a delegate. */
	String value();

}
