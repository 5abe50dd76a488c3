/**
 * Slow down those who guess. It knows neither pages nor secrets: a door asks it before it
 * tries what somebody typed, and says itself what it answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
