package de.amtswerk.staff;

import java.util.Objects;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Populate the office for the demonstration: one person per role. */
@Component
@Profile("demo")
class DemoStaff implements FirstAccounts {

	private final Accounts accounts;

	private final String password;

	DemoStaff(Accounts accounts, StaffSettings settings) {
		this.accounts = accounts;
		this.password = Objects.requireNonNull(settings.demoPassword(), "amtswerk.demo-password is not set");
	}

	@Override
	public void ensure() {
		String section = Section.STRASSENVERKEHR.id();
		ensure("klara", "Klara", "Sommer", Role.CLERK.id(), section);
		ensure("tom", "Tom", "Weber", Role.TEAM_LEAD.id(), section);
		ensure("dana", "Dana", "Wolf", Role.DESIGNER.id());
		ensure("olaf", "Olaf", "Brandt", Role.OPERATOR.id());
		ensure("admin", "Ada", "Winter", Role.ADMINISTRATOR.id());
	}

	private void ensure(String id, String firstName, String familyName, String... groups) {
		this.accounts.ensure(id, firstName, familyName, this.password, groups);
	}

}
