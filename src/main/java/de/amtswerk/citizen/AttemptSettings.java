package de.amtswerk.citizen;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import de.amtswerk.throttle.Limit;

/**
 * Limit how often citizens may try something. A family, an office or a library shares one
 * network address and must not be shut out by it.
 *
 * @param accessPerAddress wrong access codes per network address
 * @param accessPerReference wrong access codes per file reference
 * @param startPerAddress applications begun per network address
 * @param submitPerAddress submissions tried per network address
 * @param submitPerReference submissions tried per application
 * @param uploadPerAddress requests with files per network address
 * @param uploadPerReference requests with files per application
 */
@ConfigurationProperties("amtswerk.throttle")
record AttemptSettings(@DefaultValue("30/1m") Limit accessPerAddress, @DefaultValue("5/1m") Limit accessPerReference,
		@DefaultValue("60/1h") Limit startPerAddress, @DefaultValue("60/1h") Limit submitPerAddress,
		@DefaultValue("10/10m") Limit submitPerReference, @DefaultValue("1000/1h") Limit uploadPerAddress,
		@DefaultValue("100/10m") Limit uploadPerReference) {
}
