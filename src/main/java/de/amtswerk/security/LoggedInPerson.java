package de.amtswerk.security;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Tell the engine's web applications who is logged in; the engine creates it by name. */
public class LoggedInPerson extends ContainerBasedAuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		if (!(request.getUserPrincipal() instanceof Authentication person) || !person.isAuthenticated()) {
			return AuthenticationResult.unsuccessful();
		}
		AuthenticationResult result = AuthenticationResult.successful(person.getName());
		result.setGroups(person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
		return result;
	}

}
