/**
 * Statutory periods, working days, holidays and the day on which a notice counts as
 * notified. The numbers and their validity are data ({@code deadlines.yaml}); counting is
 * Java. It knows no case and no engine, sets no timer and decides nothing: who needs a
 * date asks for it and keeps it. Every package may call it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.amtswerk.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
