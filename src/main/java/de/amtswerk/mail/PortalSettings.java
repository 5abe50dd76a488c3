package de.amtswerk.mail;

import java.net.URI;
import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Say where citizens find the portal.
 *
 * @param address with https, but for a demonstration on this machine
 */
@Validated
@ConditionalOnProperty("spring.mail.host")
@ConfigurationProperties("amtswerk.portal")
record PortalSettings(@NotNull URI address) {

	PortalSettings {
		if (address != null && !"https".equals(address.getScheme())
				&& !Set.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()))) {
			throw new IllegalArgumentException(
					"amtswerk.portal.address is %s; people need an address that begins with https://"
						.formatted(address));
		}
	}

}
