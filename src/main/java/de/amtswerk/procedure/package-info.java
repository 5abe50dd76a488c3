/**
 * Procedures: the services of the city as folders of files. What the room {@code check}
 * lets through is deployed whole, the rest refused whole, and offered. This room knows no
 * single service and no applicant; whoever needs a file, a decision table, the rules that
 * fired or a step's plain words of a case's own version asks here.
 * <p>
 * The gate at the engine's border is here too, since it holds what people send against
 * the form of their task in the case's own version. It stands in front of the engine's
 * services, so it counts for Camunda's web applications, its API and our own pages alike.
 * Whoever starts a case or writes variables on the house's behalf does so while nobody is
 * logged in to the engine, as {@code application} does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "check", "form", "letter", "engine" })
package de.amtswerk.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
