/**
 * The vocabulary of models: each class is one thing that a process designer may call. It
 * reads variables, calls one room and writes variables; it decides nothing itself.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "engine", "form", "procedure", "casefile", "notice", "delivery", "deadline", "staff" })
package de.amtswerk.delegate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
