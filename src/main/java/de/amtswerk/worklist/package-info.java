/**
 * The work list: one index row per open task, only to find and sort, written in the
 * engine's own transaction. The engine stays the only task store: whether a task is
 * there, whose it is and who may complete it is said there alone. What is in a task, and
 * its form, is not here. Called by the door {@code clerk}, by {@code task} for whose a
 * task is, and by the command that makes the rows anew.
 * <p>
 * Reads the engine's tables and those of {@code casefile} by SQL, in one statement for
 * any number of tasks, but for columns that a service adds; writes its own only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "check", "staff" })
package de.amtswerk.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
