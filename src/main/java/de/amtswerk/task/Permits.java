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
 * Give a page a sealed permit to keep what is typed on it, also when nobody is logged in
 * any more. It permits nothing else: neither to read nor to do anything.
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

	/**
	 * Permit somebody to keep what they type on a page.
	 * @param page its address, without parameters
	 */
	public String give(String page, String person) {
		String until = this.clock.instant().plus(VALIDITY).toString();
		Envelope sealed = this.vault.lock(OWNER,
				String.join("\n", page, until, person).getBytes(StandardCharsets.UTF_8));
		return sealed.keyId() + "." + text(sealed.nonce()) + "." + text(sealed.content());
	}

	/** What was permitted, if this is a permit for this address or one above it. */
	public Optional<Permit> find(@Nullable String permit, String address) {
		String[] parts = (permit != null) ? permit.split("\\.") : new String[0];
		if (parts.length != 3) {
			return Optional.empty();
		}
		try {
			Envelope sealed = new Envelope(parts[0], bytes(parts[1]), bytes(parts[2]));
			String[] lines = new String(this.vault.open(OWNER, sealed), StandardCharsets.UTF_8).split("\n", 3);
			boolean good = (address + "/").startsWith(lines[0] + "/")
					&& this.clock.instant().isBefore(Instant.parse(lines[1]));
			return good ? Optional.of(new Permit(lines[0], lines[2])) : Optional.empty();
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

	/**
	 * Who may keep what they typed, and where.
	 *
	 * @param page the address of the page
	 */
	public record Permit(String page, String person) {

	}

}
