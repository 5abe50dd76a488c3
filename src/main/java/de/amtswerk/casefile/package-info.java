/**
 * Case files: the file reference, the parties and the journal of each case, who has read
 * it, and finding it again. Every room that knows cases may call. Not here: what was
 * applied for ({@code application}), what was decided ({@code notice}), and where the
 * case stands (the engine's tokens).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
