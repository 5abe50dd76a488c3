package de.amtswerk.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.stereotype.Component;

/** Create the groups of roles and sections that are missing. */
@Component
class Groups {

	private final IdentityService identities;

	Groups(IdentityService identities) {
		this.identities = identities;
	}

	void ensure() {
		for (Role role : Role.values()) {
			ensure(role.id(), role.title(), "ROLE");
		}
		for (Section section : Section.values()) {
			ensure(section.id(), section.title(), "SECTION");
		}
	}

	private void ensure(String id, String title, String type) {
		if (this.identities.createGroupQuery().groupId(id).count() > 0) {
			return;
		}
		Group group = this.identities.newGroup(id);
		group.setName(title);
		group.setType(type);
		this.identities.saveGroup(group);
	}

}
