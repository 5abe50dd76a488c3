package de.amtswerk.staff;

import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/** Tell who may work on which services, from the very grants that the engine asks. */
@Component
public class Responsibilities {

	private final IdentityService identities;

	private final AuthorizationService authorizations;

	Responsibilities(IdentityService identities, AuthorizationService authorizations) {
		this.identities = identities;
		this.authorizations = authorizations;
	}

	/** Everybody with an account, by name. */
	public List<Person> people() {
		return this.identities.createUserQuery()
			.list()
			.stream()
			.map((user) -> new Person(user.getId(), name(user), groups(user, "ROLE"), groups(user, "SECTION")))
			.sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
			.toList();
	}

	/**
	 * Every group that works on a service.
	 */
	public List<Unit> units() {
		return this.identities.createGroupQuery()
			.orderByGroupName()
			.asc()
			.list()
			.stream()
			.map((group) -> new Unit(group.getName(), services(group)))
			.filter((unit) -> !unit.services().isEmpty())
			.toList();
	}

	private List<String> groups(User user, String type) {
		return this.identities.createGroupQuery()
			.groupMember(user.getId())
			.groupType(type)
			.orderByGroupName()
			.asc()
			.list()
			.stream()
			.map(Group::getName)
			.toList();
	}

	private List<String> services(Group group) {
		return this.authorizations.createAuthorizationQuery()
			.groupIdIn(group.getId())
			.resourceType(Resources.PROCESS_DEFINITION)
			.hasPermission(ProcessDefinitionPermissions.TASK_WORK)
			.list()
			.stream()
			.map(Authorization::getResourceId)
			.filter((service) -> !Authorization.ANY.equals(service))
			.sorted()
			.toList();
	}

	private static String name(User user) {
		return (user.getLastName() != null) ? user.getFirstName() + " " + user.getLastName() : user.getId();
	}

	/** Somebody with an account, and the titles of roles and sections. */
	public record Person(String id, String name, List<String> roles, List<String> sections) {

		public Person {
			roles = List.copyOf(roles);
			sections = List.copyOf(sections);
		}

	}

	/** Who works together, and the ids of the services whose models name them. */
	public record Unit(String title, List<String> services) {

		public Unit {
			services = List.copyOf(services);
		}

	}

}
