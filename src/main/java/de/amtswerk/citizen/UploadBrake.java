package de.amtswerk.citizen;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import de.amtswerk.application.AccessCookie;

/**
 * Count requests with files, wherever they go, before anybody reads them: the wall's look
 * for the form token would take all of a request into memory.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class UploadBrake extends OncePerRequestFilter {

	private static final PathPattern DRAFT = PathPatternParser.defaultInstance.parse("/antraege/{reference}/**");

	private final Brakes brakes;

	UploadBrake(Brakes brakes) {
		this.brakes = brakes;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.brakes.upload().admits(request, secret(request), response)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

	/**
	 * The secret is not verified yet. With the reference alone a stranger could use up
	 * the attempts of others.
	 */
	private static @Nullable String secret(HttpServletRequest request) {
		PathPattern.PathMatchInfo draft = DRAFT.matchAndExtract(PathContainer.parsePath(request.getRequestURI()));
		if (draft == null) {
			return null;
		}
		String reference = draft.getUriVariables().get("reference");
		return AccessCookie.read(request, reference)
			.map((access) -> reference + " " + access.secret().text())
			.orElse(null);
	}

}
