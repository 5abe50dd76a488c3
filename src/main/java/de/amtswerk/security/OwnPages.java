package de.amtswerk.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Say what all of our own pages have in common: no script, no frame, no cache, a form
 * token.
 */
final class OwnPages {

	private static final String CONTENT = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

	private OwnPages() {
	}

	static Customizer<HeadersConfigurer<HttpSecurity>> headers() {
		return (headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader((policy) -> policy.policy(DEVICES));
	}

	/**
	 * The token lives in a cookie, so a form outlives every session and works on any
	 * node.
	 */
	static Customizer<CsrfConfigurer<HttpSecurity>> formToken() {
		CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
		cookies.setCookieName("amtswerk-formular");
		cookies.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		XorCsrfTokenRequestAttributeHandler eager = new XorCsrfTokenRequestAttributeHandler();
		// a long page is half sent before its form asks for the token: too late for a
		// cookie
		eager.setCsrfRequestAttributeName(null);
		return (csrf) -> csrf.csrfTokenRepository(cookies).csrfTokenRequestHandler(eager);
	}

}
