package de.amtswerk.staff;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Hold the passwords of the first accounts.
 *
 * @param demoPassword of all accounts of the profile {@code demo}
 * @param adminPassword of the first administrator in every other profile, from
 * {@code AMTSWERK_ADMIN_PASSWORD}
 */
@ConfigurationProperties("amtswerk")
record StaffSettings(@Nullable String demoPassword, @Nullable String adminPassword) {

	/** Keep the passwords out of logs. */
	@Override
	public String toString() {
		return "StaffSettings[…]";
	}

}
