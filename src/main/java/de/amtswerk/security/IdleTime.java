package de.amtswerk.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Let a session end in time although a page asks for news by itself: what no person does
 * does not keep anybody logged in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdleTime extends OncePerRequestFilter {

	private static final String ASKED_BY_A_PAGE = "/aufgaben/neu";

	private static final String LAST_ACT = IdleTime.class.getName();

	private final Clock clock;

	IdleTime(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null) {
			Duration allowed = Duration.ofMinutes(request.getServletContext().getSessionTimeout());
			limit(session, allowed, request.getRequestURI().equals(request.getContextPath() + ASKED_BY_A_PAGE));
		}
		chain.doFilter(request, response);
	}

	/** The container counts from each request on, so after one by a page less is left. */
	private void limit(HttpSession session, Duration allowed, boolean byAPage) {
		Instant now = this.clock.instant();
		if (!byAPage || !(session.getAttribute(LAST_ACT) instanceof Instant lastAct)) {
			session.setAttribute(LAST_ACT, now);
			session.setMaxInactiveInterval((int) allowed.toSeconds());
			return;
		}
		Duration left = allowed.minus(Duration.between(lastAct, now));
		if (left.toSeconds() > 0) {
			session.setMaxInactiveInterval((int) left.toSeconds());
		}
		else {
			session.invalidate();
		}
	}

}
