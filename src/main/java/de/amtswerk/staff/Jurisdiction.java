package de.amtswerk.staff;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Say whose cases somebody may see, by the engine's own grants. */
@Component
public class Jurisdiction {

	private final AuthorizationService authorizations;

	private final IdentityService identities;

	Jurisdiction(AuthorizationService authorizations, IdentityService identities) {
		this.authorizations = authorizations;
		this.identities = identities;
	}

	/** Whether the cases of a service are this person's to work on. */
	public boolean covers(String person, Collection<String> groups, String service) {
		return this.authorizations.isUserAuthorized(person, List.copyOf(groups),
				ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, service);
	}

	/**
	 * Whether a person works as a clerk on this service now, whatever was so at the
	 * login.
	 */
	public boolean makesWorkFor(String person, String service) {
		Set<String> groups = groups(person);
		boolean clerk = groups.contains(Role.CLERK.id()) || groups.contains(Role.TEAM_LEAD.id());
		return clerk && this.authorizations.isUserAuthorized(person, List.copyOf(groups),
				ProcessDefinitionPermissions.TASK_WORK, Resources.PROCESS_DEFINITION, service);
	}

	/** The roles and sections of a person now, whatever was so at the login. */
	public Set<String> groups(String person) {
		return this.identities.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The services whose cases these groups may see, in one go. */
	public Set<String> services(Collection<String> groups) {
		if (groups.isEmpty()) {
			return Set.of();
		}
		return this.authorizations.createAuthorizationQuery()
			.groupIdIn(groups.toArray(String[]::new))
			.resourceType(Resources.PROCESS_DEFINITION)
			.hasPermission(ProcessDefinitionPermissions.READ_INSTANCE)
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.list()
			.stream()
			.map(Authorization::getResourceId)
			.collect(Collectors.toUnmodifiableSet());
	}

}
