package de.amtswerk.staff;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Say whose cases somebody may see, by the engine's own grants: those of their own
 * sections, and those of colleagues for whom they stand in today.
 */
@Component
public class Jurisdiction {

	private static final String SECTION = "SECTION";

	private final AuthorizationService authorizations;

	private final IdentityService identities;

	private final Deputies deputies;

	Jurisdiction(AuthorizationService authorizations, IdentityService identities, Deputies deputies) {
		this.authorizations = authorizations;
		this.identities = identities;
		this.deputies = deputies;
	}

	/** Whether the cases of a service are this person's to work on. */
	public boolean covers(String person, String service) {
		return allows(person, ProcessDefinitionPermissions.READ_INSTANCE, service);
	}

	/**
	 * Whether a person works as a clerk on this service now, whatever was so at the
	 * login.
	 */
	public boolean makesWorkFor(String person, String service) {
		Set<String> groups = ownGroups(person);
		boolean clerk = groups.contains(Role.CLERK.id()) || groups.contains(Role.TEAM_LEAD.id());
		return clerk && allows(person, ProcessDefinitionPermissions.TASK_WORK, service);
	}

	/**
	 * Whether a person leads a section that works on this service. Standing in for one of
	 * its clerks makes no lead of it.
	 */
	public boolean leads(String person, String service) {
		Set<String> groups = ownGroups(person);
		return groups.contains(Role.TEAM_LEAD.id())
				&& isAuthorized(person, groups, ProcessDefinitionPermissions.READ_INSTANCE, service);
	}

	/**
	 * The roles and sections of a person now, whatever was so at the login, and the
	 * sections of those for whom they stand in.
	 */
	public Set<String> groups(String person) {
		return Stream
			.concat(ownGroups(person).stream(),
					this.deputies.standingIn(person).stream().flatMap((absent) -> sections(absent).stream()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The services whose cases a person may see now. */
	public Set<String> servicesOf(String person) {
		return Stream
			.concat(services(ownGroups(person)).stream(),
					this.deputies.standingIn(person)
						.stream()
						.flatMap((absent) -> services(sections(absent)).stream().filter(absent::covers)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The services whose cases these groups may see, in one go. */
	private Set<String> services(Collection<String> groups) {
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

	/** For whom this person acts today. */
	public List<Deputyship> standingIn(String person) {
		return this.deputies.standingIn(person);
	}

	/** Whether a person may work on a service only for somebody else. */
	public boolean worksAsDeputyOnly(String person, String service) {
		return !isAuthorized(person, ownGroups(person), ProcessDefinitionPermissions.TASK_WORK, service)
				&& allows(person, ProcessDefinitionPermissions.TASK_WORK, service);
	}

	private boolean allows(String person, Permission permission, String service) {
		return isAuthorized(person, ownGroups(person), permission, service)
				|| this.deputies.standingIn(person).stream().anyMatch((absent) -> covers(absent, permission, service));
	}

	private boolean covers(Deputyship absent, Permission permission, String service) {
		return absent.covers(service) && isAuthorized(absent.person(), sections(absent), permission, service);
	}

	private boolean isAuthorized(String person, Collection<String> groups, Permission permission, String service) {
		return this.authorizations.isUserAuthorized(person, List.copyOf(groups), permission,
				Resources.PROCESS_DEFINITION, service);
	}

	private Set<String> ownGroups(String person) {
		return ids(this.identities.createGroupQuery().groupMember(person).list());
	}

	/** A role is nobody else's to lend. */
	private Set<String> sections(Deputyship absent) {
		return ids(this.identities.createGroupQuery().groupMember(absent.person()).groupType(SECTION).list());
	}

	private static Set<String> ids(List<Group> groups) {
		return groups.stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
	}

}
