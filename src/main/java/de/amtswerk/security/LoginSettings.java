package de.amtswerk.security;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limit how often a login may fail.
 *
 * @param perName wrong passwords per user name within the period
 * @param perAddress wrong passwords per network address within the period; an office may
 * share one address
 * @param period after which all attempts are available again
 */
@Validated
@ConfigurationProperties("amtswerk.login")
record LoginSettings(@DefaultValue("10") @Positive int perName, @DefaultValue("50") @Positive int perAddress,
		@DefaultValue("15m") Duration period) {
}
