/**
 * Staff: who works here, in which role and section, and what the engine lets them do. It
 * knows no login and no page (that is {@code security}) and no case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "engine" })
package de.amtswerk.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
