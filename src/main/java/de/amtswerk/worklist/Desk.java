package de.amtswerk.worklist;

import java.util.Set;

import de.amtswerk.staff.Role;

/**
 * Who looks at the list, and what is theirs to see; resolved once for a request.
 *
 * @param groups roles and sections
 * @param services whose cases this person may see
 */
public record Desk(String person, Set<String> groups, Set<String> services) {

	public Desk {
		groups = Set.copyOf(groups);
		services = Set.copyOf(services);
	}

	/** Whether this person hands out work. */
	public boolean leads() {
		return this.groups.contains(Role.TEAM_LEAD.id());
	}

	/** Whether this person works on cases. */
	boolean works() {
		return leads() || this.groups.contains(Role.CLERK.id());
	}

	Set<String> owners(View view) {
		return switch (view) {
			case OWN -> Set.of(this.person);
			case SECTION -> this.groups;
			case ALL -> this.services;
		};
	}

}
