package de.amtswerk.staff;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.stereotype.Component;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

/**
 * Say what each role may see and do in the engine, whatever services there are. What a
 * service adds is said by {@link SectionGrants}; administrators may everything.
 */
@Component
class RoleGrants {

	private final Grants grants;

	RoleGrants(Grants grants) {
		this.grants = grants;
	}

	void ensure() {
		worksOnTasks(Role.CLERK);
		worksOnTasks(Role.TEAM_LEAD);
		readsModels(Role.DESIGNER, ProcessDefinitionPermissions.READ);
		readsModels(Role.OPERATOR, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
				ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB);
		this.grants.ensure(Role.OPERATOR, Resources.BATCH, ANY, Permissions.READ);
	}

	private void worksOnTasks(Role role) {
		this.grants.ensure(role, Resources.FILTER, ANY, Permissions.READ);
		// a list of tasks shows who has taken which
		this.grants.ensure(role, Resources.USER, ANY, Permissions.READ);
	}

	private void readsModels(Role role, ProcessDefinitionPermissions... ofModels) {
		this.grants.ensure(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		this.grants.ensure(role, Resources.DEPLOYMENT, ANY, Permissions.READ);
		this.grants.ensure(role, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
		this.grants.ensure(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
		this.grants.ensure(role, Resources.PROCESS_DEFINITION, ANY, ofModels);
	}

}
