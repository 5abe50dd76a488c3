package de.amtswerk.security;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Check name and password against the engine's accounts; the groups become authorities.
 */
@Component
class EngineLogin implements AuthenticationProvider {

	private final IdentityService identities;

	EngineLogin(IdentityService identities) {
		this.identities = identities;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String name = attempt.getName();
		if (!this.identities.checkPassword(name, String.valueOf(attempt.getCredentials()))) {
			throw new BadCredentialsException("Name or password is wrong");
		}
		return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities(name));
	}

	/** Whether the person still has an account, in the same groups as at the login. */
	boolean stillKnows(Authentication person) {
		return Set.copyOf(authorities(person.getName())).equals(Set.copyOf(person.getAuthorities()));
	}

	/** None for who has no account, or no longer. */
	private List<SimpleGrantedAuthority> authorities(String name) {
		return this.identities.createGroupQuery()
			.groupMember(name)
			.list()
			.stream()
			.map(Group::getId)
			.map(SimpleGrantedAuthority::new)
			.toList();
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
