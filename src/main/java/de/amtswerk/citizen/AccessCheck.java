package de.amtswerk.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

import de.amtswerk.application.Access;
import de.amtswerk.application.AccessCookie;
import de.amtswerk.application.Accesses;
import de.amtswerk.application.Draft;
import de.amtswerk.application.Drafts;
import de.amtswerk.application.Recording;
import de.amtswerk.staff.Jurisdiction;

/**
 * Let only those to an application or a case who hold its secret, and to what a clerk
 * records only this clerk: the one place that decides it, before any page.
 */
@Component
class AccessCheck implements HandlerInterceptor {

	private final Accesses accesses;

	private final Drafts drafts;

	private final Jurisdiction jurisdiction;

	AccessCheck(Accesses accesses, Drafts drafts, Jurisdiction jurisdiction) {
		this.accesses = accesses;
		this.drafts = drafts;
		this.jurisdiction = jurisdiction;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		AddressedCase.reference(request)
			.ifPresent((reference) -> request.setAttribute("access", access(request, reference)));
		return true;
	}

	private Access access(HttpServletRequest request, String reference) {
		Access access = AccessCookie.read(request, reference)
			.filter((cookie) -> this.accesses.opens(reference, cookie.secret()))
			.orElseThrow(() -> new AccessMissing(Accesses.normalise(reference)));
		if (this.drafts.find(reference).filter((draft) -> isClosed(draft, request.getRemoteUser())).isPresent()) {
			throw new RecordedByStaff(reference);
		}
		return access;
	}

	private boolean isClosed(Draft draft, @Nullable String person) {
		Recording recording = draft.recording();
		return recording != null && !(recording.clerk().equals(person)
				&& this.jurisdiction.makesWorkFor(recording.clerk(), draft.procedure().slug()));
	}

}
