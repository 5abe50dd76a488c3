/**
 * Notices: drafted, issued once, never changed, corrected by a new one. Kept with their
 * fingerprint and the versions of template and tables they came from. Wording lives in
 * {@code processes/}, PDF in {@code letter}, the way to the addressee in
 * {@code delivery}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "letter", "procedure", "casefile" })
package de.amtswerk.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
