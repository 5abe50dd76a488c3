/**
 * Delivery: the way of a notice to its addressee and the dates that follow from it, and
 * what other offices are told about a case. Decided is not dispatched, dispatched is not
 * notified, notified is not final. Not here: the counting of days ({@code deadline}) and
 * the words of the notice ({@code notice}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "deadline", "casefile", "engine", "notice", "procedure" })
package de.amtswerk.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
