package de.amtswerk.staff;

import java.util.Objects;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Populate the office for the demonstration. */
@Component
@Profile("demo")
class DemoStaff implements FirstAccounts {

	private final Groups groups;

	private final Accounts accounts;

	private final DemoSettings demo;

	private final String password;

	DemoStaff(Groups groups, Accounts accounts, DemoSettings demo, StaffSettings settings) {
		this.groups = groups;
		this.accounts = accounts;
		this.demo = demo;
		this.password = Objects.requireNonNull(settings.demoPassword(), "amtswerk.demo-password is not set");
	}

	@Override
	public void ensure() {
		this.demo.sections().forEach(this.groups::ensureSection);
		this.demo.staff()
			.forEach((person) -> this.accounts.ensure(person.id(), person.firstName(), person.familyName(),
					this.password, person.groups().toArray(String[]::new)));
	}

}
