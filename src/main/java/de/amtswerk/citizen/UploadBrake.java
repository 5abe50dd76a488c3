package de.amtswerk.citizen;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import de.amtswerk.application.AccessCookie;

/**
 * Count requests with files, and bound what they take up at one time, wherever they go,
 * before anybody reads them: the wall's look for the form token would take all of a
 * request into memory.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class UploadBrake extends OncePerRequestFilter {

	/** In seconds; the files of others are read by then. */
	private static final String A_WHILE = "10";

	private static final PathPattern DRAFT = PathPatternParser.defaultInstance.parse("/antraege/{reference}/**");

	private final Brakes brakes;

	private final UploadMemory memory;

	UploadBrake(Brakes brakes, UploadMemory memory) {
		this.brakes = brakes;
		this.memory = memory;
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
			take(request, response, chain);
		}
		else {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

	private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int taken = this.memory.take(request);
		if (taken == 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, A_WHILE);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.memory.giveBack(taken);
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
