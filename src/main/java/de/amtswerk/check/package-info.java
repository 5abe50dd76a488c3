/**
 * The designers' compiler: a service's files are read as one bundle and held against the
 * conventions, each of which is a rule of its own. Nothing here needs a database or a
 * running engine, so that the same rules answer at the command line, at publication and
 * in the build. Nothing is deployed or offered here; that is the room {@code procedure}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "form", "letter", "deadline", "engine" })
package de.amtswerk.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
