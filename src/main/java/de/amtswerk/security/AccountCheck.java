package de.amtswerk.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * End the session of people whose account or groups changed since they logged in: what
 * was taken from them is gone with their next request, in the engine's own session too.
 * One look at the groups per request; nothing is kept, so nothing is out of date.
 */
class AccountCheck extends OncePerRequestFilter {

	private final EngineLogin login;

	private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

	AccountCheck(EngineLogin login) {
		this.login = login;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person != null && !this.login.stillKnows(person)) {
			this.end.logout(request, response, person);
		}
		chain.doFilter(request, response);
	}

}
