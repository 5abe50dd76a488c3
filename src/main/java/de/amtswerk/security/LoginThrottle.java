package de.amtswerk.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import de.amtswerk.throttle.NetworkAddress;
import de.amtswerk.throttle.Throttle;
import de.amtswerk.throttle.Throttles;

/**
 * Slow down the guessing of passwords, by user name and by address, whether the user
 * exists or not.
 */
class LoginThrottle extends OncePerRequestFilter {

	/** Decodes the address as the login does: {@code /anmelde%6e} is a login too. */
	private static final RequestMatcher LOGIN = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/anmelden");

	private final Throttle names;

	private final Throttle addresses;

	LoginThrottle(Throttles throttles, LoginSettings settings) {
		this.names = throttles.of("login-name", settings.loginPerName());
		this.addresses = throttles.of("login-address", settings.loginPerAddress());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !LOGIN.matches(request);
	}

	/**
	 * Every attempt counts beforehand, so that parallel ones count too.
	 */
	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.addresses.admits(address(request))) {
			refuse(response, this.addresses);
		}
		else if (!this.names.admits(name(request))) {
			refuse(response, this.names);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void refuse(HttpServletResponse response, Throttle throttle) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, throttle.limit().retryAfter());
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** Give back what a successful login had cost. */
	void forgive(HttpServletRequest request) {
		this.addresses.forgive(address(request));
		this.names.forgive(name(request));
	}

	private static String address(HttpServletRequest request) {
		return NetworkAddress.of(request.getRemoteAddr());
	}

	/** Trimmed as the login trims it, control characters included. */
	private static String name(HttpServletRequest request) {
		return Objects.requireNonNullElse(request.getParameter("username"), "").trim().toLowerCase(Locale.ROOT);
	}

}
