package de.amtswerk.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Create accounts that are missing; existing ones keep their name, password and groups.
 */
@Component
class Accounts {

	private final IdentityService identities;

	Accounts(IdentityService identities) {
		this.identities = identities;
	}

	void ensure(String id, String firstName, String familyName, String password, String... groups) {
		if (this.identities.createUserQuery().userId(id).count() > 0) {
			return;
		}
		User user = this.identities.newUser(id);
		user.setFirstName(firstName);
		user.setLastName(familyName);
		user.setPassword(password);
		this.identities.saveUser(user);
		for (String group : groups) {
			this.identities.createMembership(id, group);
		}
	}

	boolean hasMemberOf(Role role) {
		return this.identities.createUserQuery().memberOfGroup(role.id()).count() > 0;
	}

}
