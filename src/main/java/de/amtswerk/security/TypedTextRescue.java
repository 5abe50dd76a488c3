package de.amtswerk.security;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import de.amtswerk.task.Permits;
import de.amtswerk.task.Permits.Permit;
import de.amtswerk.task.TaskDrafts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keep what somebody typed when the wall refuses to take it, since the session has ended
 * or the form's token is out of date. The page carries a permit for just that; then its
 * address is asked for again, by way of the login if need be.
 */
class TypedTextRescue implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Permits permits;

	private final TaskDrafts drafts;

	private final AuthenticationEntryPoint login;

	private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

	TypedTextRescue(Permits permits, TaskDrafts drafts, AuthenticationEntryPoint login) {
		this.permits = permits;
		this.drafts = drafts;
		this.login = login;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
			throws IOException, ServletException {
		if (!keep(request, response)) {
			this.login.commence(request, response, why);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException, ServletException {
		if (!keep(request, response)) {
			this.refusal.handle(request, response, why);
		}
	}

	private boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<Permit> permit = HttpMethod.POST.matches(request.getMethod())
				? this.permits.find(request.getParameter(Permits.PARAMETER), request.getRequestURI())
				: Optional.empty();
		if (permit.isEmpty()) {
			return false;
		}
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
		this.drafts.keep(permit.get().page(), permit.get().person(), typed);
		UriComponentsBuilder page = UriComponentsBuilder.fromPath(permit.get().page());
		Optional.ofNullable(request.getParameter("zurueck")).ifPresent((back) -> page.queryParam("zurueck", "{back}"));
		response.sendRedirect(page.encode()
			.buildAndExpand(Optional.ofNullable(request.getParameter("zurueck")).orElse(""))
			.toUriString());
		return true;
	}

}
