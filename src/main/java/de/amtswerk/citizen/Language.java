package de.amtswerk.citizen;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Speak German, or English to citizens who have chosen it. What browsers ask for by
 * themselves does not count, and staff work in German.
 */
@Component("localeResolver")
class Language implements LocaleResolver {

	private static final String COOKIE = "amtswerk-sprache";

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getUserPrincipal() != null) {
			return Locale.GERMAN;
		}
		if (request.getAttribute(COOKIE) instanceof Locale chosen) {
			return chosen;
		}
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return spoken((cookie != null) ? cookie.getValue() : "");
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		request.setAttribute(COOKIE, locale);
		if (response != null && locale != null) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, locale.getLanguage())
						.path("/")
						.maxAge(Duration.ofDays(365))
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	static Locale spoken(String language) {
		return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
	}

}
