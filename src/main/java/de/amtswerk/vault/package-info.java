/**
 * The vault: encrypt bytes for an owner, under keys that can be changed. Not here: where
 * the envelopes are stored, which is the business of the room that owns them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
