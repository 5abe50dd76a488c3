/**
 * The process engine: its settings, its clock, and the vocabulary that models can see. It
 * knows no service and no case; rooms hand it plugins.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
