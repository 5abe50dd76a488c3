/**
 * Letters on the city's paper: a designer's XHTML template and the values for it become a
 * PDF that everyone can read (PDF/UA-1) and an archive can keep (PDF/A-3a). What a notice
 * decides, to whom and when it is sent is not known here; values arrive as finished text.
 * Every room that writes to someone may call it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
