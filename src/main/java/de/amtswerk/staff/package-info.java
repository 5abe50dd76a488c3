/**
 * Staff: who works here, in which role and section, and what the engine lets them do. It
 * knows no login and no page (that is {@code security}), and of a case only who must not
 * act in it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "engine", "casefile" })
package de.amtswerk.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
