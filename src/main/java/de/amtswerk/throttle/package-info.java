/**
 * Slow down those who guess or flood, together on all nodes. It knows neither pages nor
 * secrets: a door asks it before it tries what somebody sent, and says itself what it
 * answers. The database keeps hashes only, and those for minutes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
