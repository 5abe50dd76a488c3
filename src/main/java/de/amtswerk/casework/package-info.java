/**
 * Casework: what clerks do with a case beside its tasks: notes, follow-ups, letters that
 * come in, and ending a case without a decision. Not here: the tasks themselves
 * ({@code task}), and who may open a case ({@code staff}, and the door that asks it).
 * Called by the doors {@code clerk} and {@code citizen}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "application", "casefile", "delivery", "document", "engine", "form",
		"notice", "procedure", "staff" })
package de.amtswerk.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
