package de.amtswerk.security;

import java.io.IOException;

import de.amtswerk.staff.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Bring people who logged in to where they wanted to go, or to where their work is. */
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

	private final LoginThrottle throttle;

	Arrival(LoginThrottle throttle) {
		this.throttle = throttle;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws ServletException, IOException {
		this.throttle.forgive(request);
		super.onAuthenticationSuccess(request, response, person);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication person) {
		if (is(person, Role.CLERK) || is(person, Role.TEAM_LEAD)) {
			return "/aufgaben";
		}
		return "/camunda/app/" + application(person) + "/default/";
	}

	private static String application(Authentication person) {
		if (is(person, Role.OPERATOR) || is(person, Role.DESIGNER)) {
			return "cockpit";
		}
		return is(person, Role.ADMINISTRATOR) ? "admin" : "welcome";
	}

	private static boolean is(Authentication person, Role role) {
		return person.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(role.id()::equals);
	}

}
