package de.amtswerk.clerk;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import de.amtswerk.staff.People;

/** Who is logged in, for the head of every page for staff. */
@Component
class SignedIn {

	private final People people;

	SignedIn(People people) {
		this.people = people;
	}

	public String name() {
		return this.people.name(SecurityContextHolder.getContext().getAuthentication().getName());
	}

}
