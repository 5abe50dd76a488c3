package de.amtswerk.task;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import de.amtswerk.vault.Vault;
import de.amtswerk.vault.Vault.Envelope;

/**
 * Give the page of a task a sealed permit to keep what is typed on it, also when nobody
 * is logged in any more. It permits nothing else: neither to read nor to complete.
 */
@Component
public class Permits {

	/** The field of the page that carries it. */
	public static final String PARAMETER = "erlaubnis";

	/** A page may stay open over a weekend. */
	private static final Duration VALIDITY = Duration.ofDays(4);

	private static final String OWNER = "permit to keep what is typed";

	private final Vault vault;

	private final Clock clock;

	Permits(Vault vault, Clock clock) {
		this.vault = vault;
		this.clock = clock;
	}

	public String give(String taskId, String person) {
		String until = this.clock.instant().plus(VALIDITY).toString();
		Envelope sealed = this.vault.lock(OWNER,
				String.join("\n", taskId, until, person).getBytes(StandardCharsets.UTF_8));
		return sealed.keyId() + "." + text(sealed.nonce()) + "." + text(sealed.content());
	}

	/** The person whom a permit for this task was given to, if it is one. */
	public Optional<String> person(@Nullable String permit, String taskId) {
		String[] parts = (permit != null) ? permit.split("\\.") : new String[0];
		if (parts.length != 3) {
			return Optional.empty();
		}
		try {
			Envelope sealed = new Envelope(parts[0], bytes(parts[1]), bytes(parts[2]));
			String[] lines = new String(this.vault.open(OWNER, sealed), StandardCharsets.UTF_8).split("\n", 3);
			boolean good = lines[0].equals(taskId) && this.clock.instant().isBefore(Instant.parse(lines[1]));
			return good ? Optional.of(lines[2]) : Optional.empty();
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			// nothing that this house has sealed
			return Optional.empty();
		}
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] bytes(String text) {
		return Base64.getUrlDecoder().decode(text);
	}

}
