/**
 * Procedures: the services of the city as folders of files. They are read, packed,
 * checked, deployed whole or refused whole, and offered. This room knows no single
 * service, no applicant and no case; whoever needs a file, a decision table or a step's
 * plain words of a case's own version asks here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "form", "letter", "engine" })
package de.amtswerk.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
