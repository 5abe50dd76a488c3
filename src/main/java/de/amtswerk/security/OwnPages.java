package de.amtswerk.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Say what all of our own pages have in common: no foreign script, no frame, no cache, a
 * form token.
 */
final class OwnPages {

	private static final String CONTENT = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** Staff have scripts of this house's own, which their pages can do without. */
	private static final String CONTENT_FOR_STAFF = CONTENT + "; script-src 'self'; connect-src 'self'";

	private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

	private OwnPages() {
	}

	static Customizer<HeadersConfigurer<HttpSecurity>> headers() {
		return headers(CONTENT);
	}

	static Customizer<HeadersConfigurer<HttpSecurity>> headersForStaff() {
		return headers(CONTENT_FOR_STAFF);
	}

	private static Customizer<HeadersConfigurer<HttpSecurity>> headers(String content) {
		return (headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(content))
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
