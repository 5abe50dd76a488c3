package de.amtswerk.staff;

import org.camunda.bpm.engine.ProcessEngineException;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Make sure, before the doors open, that roles, grants, filters and first accounts exist.
 */
@Component
class StaffSetup implements SmartInitializingSingleton {

	private final Groups groups;

	private final RoleGrants grants;

	private final TaskFilters filters;

	private final FirstAccounts accounts;

	StaffSetup(Groups groups, RoleGrants grants, TaskFilters filters, FirstAccounts accounts) {
		this.groups = groups;
		this.grants = grants;
		this.filters = filters;
		this.accounts = accounts;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			ensure();
		}
		catch (ProcessEngineException anotherNodeWasFaster) {
			ensure();
		}
	}

	private void ensure() {
		this.groups.ensure();
		this.grants.ensure();
		this.filters.ensure();
		this.accounts.ensure();
	}

}
