package de.amtswerk.citizen;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import de.amtswerk.throttle.NetworkAddress;
import de.amtswerk.throttle.Throttle;

/**
 * Count one kind of attempt by network address and, where there is one, by application.
 */
class Brake {

	private final Throttle addresses;

	private final @Nullable Throttle references;

	Brake(Throttle addresses) {
		this(addresses, null);
	}

	Brake(Throttle addresses, @Nullable Throttle references) {
		this.addresses = addresses;
		this.references = references;
	}

	/** Whether the attempt may go on; if not, the answer says when to come back. */
	boolean admits(HttpServletRequest request, @Nullable String reference, HttpServletResponse response) {
		Optional<Throttle> refusing = refusing(request, reference);
		refusing.ifPresent((throttle) -> response.setHeader(HttpHeaders.RETRY_AFTER, throttle.limit().retryAfter()));
		return refusing.isEmpty();
	}

	/** Give back what an attempt had cost that turned out to be rightful. */
	void forgive(HttpServletRequest request, String reference) {
		this.addresses.forgive(NetworkAddress.of(request.getRemoteAddr()));
		if (this.references != null) {
			this.references.forgive(reference);
		}
	}

	private Optional<Throttle> refusing(HttpServletRequest request, @Nullable String reference) {
		if (!this.addresses.admits(NetworkAddress.of(request.getRemoteAddr()))) {
			return Optional.of(this.addresses);
		}
		if (this.references != null && reference != null && !this.references.admits(reference)) {
			return Optional.of(this.references);
		}
		return Optional.empty();
	}

}
