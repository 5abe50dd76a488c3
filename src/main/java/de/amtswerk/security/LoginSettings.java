package de.amtswerk.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import de.amtswerk.throttle.Limit;

/**
 * Limit how often a login may fail.
 *
 * @param loginPerName wrong passwords per user name
 * @param loginPerAddress wrong passwords per network address; an office may share one
 */
@ConfigurationProperties("amtswerk.throttle")
record LoginSettings(@DefaultValue("10/15m") Limit loginPerName, @DefaultValue("50/15m") Limit loginPerAddress) {
}
