package de.amtswerk.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

import de.amtswerk.application.Access;
import de.amtswerk.application.Accesses;

/**
 * Let only those to an application or a case who hold its secret: the one place that
 * decides it, before any page.
 */
@Component
class AccessCheck implements HandlerInterceptor {

	private final Accesses accesses;

	AccessCheck(Accesses accesses) {
		this.accesses = accesses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		AddressedCase.reference(request)
			.ifPresent((reference) -> request.setAttribute("access", access(request, reference)));
		return true;
	}

	private Access access(HttpServletRequest request, String reference) {
		return AccessCookie.read(request, reference)
			.filter((access) -> this.accesses.opens(reference, access.secret()))
			.orElseThrow(() -> new AccessMissing(Accesses.normalise(reference)));
	}

}
