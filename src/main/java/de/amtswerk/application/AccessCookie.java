package de.amtswerk.application;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Carry the secret of one application in a cookie of its own, until the browser closes;
 * never in an address.
 */
public final class AccessCookie {

	private AccessCookie() {
	}

	public static Optional<Access> read(HttpServletRequest request, String fileReference) {
		return Optional.ofNullable(WebUtils.getCookie(request, name(fileReference)))
			.map((cookie) -> new Access(fileReference, new Secret(cookie.getValue())));
	}

	public static void give(Access access, HttpServletRequest request, HttpServletResponse response) {
		set(ResponseCookie.from(name(access.fileReference()), access.secret().text()), request, response);
	}

	public static void take(String fileReference, HttpServletRequest request, HttpServletResponse response) {
		set(ResponseCookie.from(name(fileReference), "").maxAge(Duration.ZERO), request, response);
	}

	private static void set(ResponseCookieBuilder cookie, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				cookie.path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
	}

	private static String name(String fileReference) {
		return "zugang-" + fileReference;
	}

}
