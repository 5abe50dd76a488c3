/**
 * The door and the walls: login of staff, and which address may be asked by whom. Denied
 * is what no wall allows. Who works here and what the engine lets them do is said in
 * {@code staff}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "staff", "task", "throttle" })
package de.amtswerk.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
