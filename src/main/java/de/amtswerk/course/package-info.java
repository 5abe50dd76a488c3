/**
 * Courses of cases: what was done, by whom, where the tokens stand, and what may come
 * next, read from the engine's history and the case's own version of the diagrams, called
 * blocks included. Reads only. Not here: what citizens are told ({@code procedure}), what
 * is in the file ({@code casefile}) and whose a task is ({@code worklist}). Called by the
 * door {@code clerk}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "check" })
package de.amtswerk.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
