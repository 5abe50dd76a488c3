package de.amtswerk.staff;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Create the first administrator outside the demonstration, or refuse to start. */
@Component
@Profile("!demo")
class FirstAdministrator implements FirstAccounts {

	private static final int MINIMUM_LENGTH = 12;

	private final Accounts accounts;

	private final @Nullable String password;

	FirstAdministrator(Accounts accounts, StaffSettings settings) {
		this.accounts = accounts;
		this.password = settings.adminPassword();
	}

	@Override
	public void ensure() {
		if (this.accounts.hasMemberOf(Role.ADMINISTRATOR)) {
			return;
		}
		if (this.password == null || this.password.length() < MINIMUM_LENGTH) {
			throw new AdministratorMissing(MINIMUM_LENGTH);
		}
		this.accounts.ensure("admin", "Erste", "Administration", this.password, Role.ADMINISTRATOR.id());
	}

}
