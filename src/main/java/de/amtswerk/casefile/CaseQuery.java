package de.amtswerk.casefile;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which cases.
 *
 * @param services whose cases are looked through
 * @param closed only closed or only open ones, or {@code null} for both
 * @param from first day of receipt
 * @param until last day of receipt
 */
public record CaseQuery(Set<String> services, @Nullable Boolean closed, @Nullable LocalDate from,
		@Nullable LocalDate until) {

	public CaseQuery {
		services = Set.copyOf(services);
	}

}
