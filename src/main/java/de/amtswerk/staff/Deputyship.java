package de.amtswerk.staff;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody does a colleague's work for a while.
 *
 * @param person who is away
 * @param deputy who acts for them
 * @param from first day, in the city's time
 * @param until last day, included
 * @param services for which this holds; none means all of the person's
 */
public record Deputyship(UUID id, String person, String deputy, LocalDate from, LocalDate until, Set<String> services) {

	public Deputyship {
		services = Set.copyOf(services);
		if (person.equals(deputy)) {
			throw new IllegalArgumentException("Nobody stands in for themselves; asked was " + person);
		}
		if (until.isBefore(from)) {
			throw new IllegalArgumentException(
					"A deputyship ends after it begins; found %s to %s".formatted(from, until));
		}
	}

	public boolean covers(String service) {
		return this.services.isEmpty() || this.services.contains(service);
	}

}
