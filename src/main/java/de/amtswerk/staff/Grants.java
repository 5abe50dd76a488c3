package de.amtswerk.staff;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

import org.springframework.stereotype.Component;

/** Write a grant of the engine for a role, unless it is there already. */
@Component
class Grants {

	private final AuthorizationService authorizations;

	Grants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/**
	 * Grant exactly these permissions on one resource ({@code *} for all of its kind).
	 * The code is the master: what an administrator changed in such a grant is set back.
	 */
	void ensure(Role role, Resource resource, String resourceId, Permission... permissions) {
		Authorization grant = find(role, resource, resourceId);
		int before = permissionsOf(grant);
		grant.setPermissions(permissions);
		if (grant.getId() == null || permissionsOf(grant) != before) {
			this.authorizations.saveAuthorization(grant);
		}
	}

	private Authorization find(Role role, Resource resource, String resourceId) {
		Authorization found = this.authorizations.createAuthorizationQuery()
			.groupIdIn(role.id())
			.resourceType(resource)
			.resourceId(resourceId)
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.singleResult();
		if (found != null) {
			return found;
		}
		Authorization fresh = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		fresh.setGroupId(role.id());
		fresh.setResource(resource);
		fresh.setResourceId(resourceId);
		return fresh;
	}

	private static int permissionsOf(Authorization grant) {
		return ((AuthorizationEntity) grant).getPermissions();
	}

}
