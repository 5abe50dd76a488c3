package de.amtswerk.staff;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.stereotype.Component;

/** Know which services are whose work: those on whose tasks a clerk may work. */
@Component
public class Duties {

	private final IdentityService identities;

	private final AuthorizationService authorizations;

	Duties(IdentityService identities, AuthorizationService authorizations) {
		this.identities = identities;
		this.authorizations = authorizations;
	}

	/** Whether a person works on this service now, whatever was so at the login. */
	public boolean include(String person, String service) {
		List<String> groups = this.identities.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		boolean clerk = groups.contains(Role.CLERK.id()) || groups.contains(Role.TEAM_LEAD.id());
		return clerk && this.authorizations.isUserAuthorized(person, groups, ProcessDefinitionPermissions.TASK_WORK,
				Resources.PROCESS_DEFINITION, service);
	}

}
