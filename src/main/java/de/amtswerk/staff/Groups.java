package de.amtswerk.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

import org.springframework.stereotype.Component;

/**
 * Create the groups of roles and sections that are missing. A section is what a process
 * model names as a candidate group; no list of them is kept.
 */
@Component
class Groups {

	private final IdentityService identities;

	Groups(IdentityService identities) {
		this.identities = identities;
	}

	void ensure() {
		for (Role role : Role.values()) {
			ensure(group(role.id(), role.title(), "ROLE"));
		}
	}

	void ensureSection(String id, String title) {
		ensure(section(id, title));
	}

	static Group section(String id, String title) {
		return group(id, title, "SECTION");
	}

	private static Group group(String id, String title, String type) {
		Group group = new GroupEntity(id);
		group.setName(title);
		group.setType(type);
		return group;
	}

	private void ensure(Group group) {
		if (this.identities.createGroupQuery().groupId(group.getId()).count() == 0) {
			this.identities.saveGroup(group);
		}
	}

}
