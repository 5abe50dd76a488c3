/**
 * Applications: the draft from the first page, the secret that opens it, and the
 * submission, which is the only way a case starts; also that of a clerk who records what
 * came on paper. What was submitted never changes. Not here: pages ({@code citizen}) and
 * what happens to the case afterwards (the engine).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "form", "procedure", "casefile", "vault", "document" })
package de.amtswerk.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
