/**
 * The door of process designers: commands that answer at once, without the application.
 * What is right and wrong is known in the rooms, not here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "check", "engine", "letter", "notice", "casefile" })
package de.amtswerk.designer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
