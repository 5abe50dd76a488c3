/**
 * Receipts: what was applied for, as a PDF to keep and as JSON for machines, made anew
 * from the application as submitted whenever somebody asks, so that both always say the
 * same. Decides nothing and keeps nothing; who may have them is decided at the door.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "form", "letter", "procedure", "application", "document", "notice" })
package de.amtswerk.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
