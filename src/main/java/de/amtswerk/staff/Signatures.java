package de.amtswerk.staff;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Know who may sign in a service where no task of the engine says so, and how: as
 * themselves, or in place of somebody absent whose section or role they need for it.
 */
@Component
public class Signatures {

	private final Jurisdiction jurisdiction;

	private final People people;

	Signatures(Jurisdiction jurisdiction, People people) {
		this.jurisdiction = jurisdiction;
		this.people = people;
	}

	/**
	 * The signature of a person who works on the service.
	 * @param role the role that is needed for it, empty for none
	 * @return none if the person has not got the role, and stands in for nobody who has
	 */
	public Optional<Signature> of(String person, String service, Optional<String> role) {
		if (signsAsThemselves(person, service, role)) {
			return Optional.of(new Signature(this.people.name(person), null));
		}
		return this.jurisdiction.standingIn(person)
			.stream()
			.filter((absent) -> absent.covers(service) && signsAsThemselves(absent.person(), service, role))
			.findFirst()
			.map((absent) -> new Signature("i. V. " + this.people.name(person), absent.person()));
	}

	/** What the role is called. */
	public String title(String role) {
		return Role.titleOf(role);
	}

	private boolean signsAsThemselves(String person, String service, Optional<String> role) {
		return this.jurisdiction.makesWorkFor(person, service) && !this.jurisdiction.worksAsDeputyOnly(person, service)
				&& role.filter((needed) -> !this.jurisdiction.groups(person).contains(needed)).isEmpty();
	}

}
