package de.amtswerk.worklist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.amtswerk.staff.Deputyship;
import de.amtswerk.staff.Role;

/**
 * Who looks at the list, and what is theirs to see; resolved once for a request.
 *
 * @param groups roles and sections
 * @param services whose cases this person may see
 * @param standingIn for whom this person acts today
 */
public record Desk(String person, Set<String> groups, Set<String> services, List<Deputyship> standingIn) {

	public Desk {
		groups = Set.copyOf(groups);
		services = Set.copyOf(services);
		standingIn = List.copyOf(standingIn);
	}

	/** Somebody who stands in for nobody. */
	Desk(String person, Set<String> groups, Set<String> services) {
		this(person, groups, services, List.of());
	}

	/** Whether this person hands out work. */
	public boolean leads() {
		return this.groups.contains(Role.TEAM_LEAD.id());
	}

	/** Whether somebody who has a task is away, and this is their deputy for it. */
	public boolean standsInFor(@Nullable String holder, String service) {
		return this.standingIn.stream().anyMatch((absent) -> absent.person().equals(holder) && absent.covers(service));
	}

	/** Whether this person works on cases. */
	boolean works() {
		return leads() || this.groups.contains(Role.CLERK.id());
	}

	Set<String> owners(View view) {
		return switch (view) {
			case OWN -> Stream.concat(Stream.of(this.person), this.standingIn.stream().map(Deputyship::person))
				.collect(Collectors.toUnmodifiableSet());
			case SECTION -> this.groups;
			case ALL -> this.services;
		};
	}

	/**
	 * Whether all in a place is theirs to see, since nobody lent them only some services.
	 */
	boolean isWhole() {
		return this.standingIn.stream().allMatch((absent) -> absent.services().isEmpty());
	}

	/** Whether it is this person's to see, or lies beyond what they were lent. */
	boolean sees(Queue queue) {
		return switch (queue.kind()) {
			case OWN -> queue.owner().equals(this.person) || standsInFor(queue.owner(), queue.service());
			case SECTION -> this.services.contains(queue.service())
					|| this.standingIn.stream().allMatch((absent) -> absent.covers(queue.service()));
			case ALL -> true;
		};
	}

}
