/**
 * The door for clerks: their pages. It decides nothing and keeps nothing; rooms do.
 * Nobody calls it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "application", "casefile", "casework", "course", "delivery", "document",
		"form", "letter", "notice", "procedure", "staff", "task", "worklist" })
package de.amtswerk.clerk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
