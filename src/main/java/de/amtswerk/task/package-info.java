/**
 * One task in a person's hands: its form, what was typed so far, and its completion. The
 * engine stays the only task store, and the gate in {@code procedure} the only judge of
 * who may complete it with what. Finding tasks and handing them out is the business of
 * {@code worklist}; pages are in the door {@code clerk}.
 * <p>
 * What was typed outlives the session: it is kept encrypted, for one person and one page,
 * that of a task or any other of the door {@code clerk}, which alone calls; the wall in
 * {@code security} keeps what comes too late.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "form", "procedure", "vault", "worklist" })
package de.amtswerk.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
