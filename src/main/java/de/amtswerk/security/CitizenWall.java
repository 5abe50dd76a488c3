package de.amtswerk.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Let citizens reach their pages without account and without session. */
@Configuration(proxyBeanMethods = false)
class CitizenWall {

	@Bean
	@Order(10)
	SecurityFilterChain assets(HttpSecurity http) throws Exception {
		return http.securityMatcher("/assets/**", "/favicon.ico")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.headers(OwnPages.headers())
			.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
			.build();
	}

	@Bean
	@Order(20)
	SecurityFilterChain citizens(HttpSecurity http) throws Exception {
		return open(http, SessionCreationPolicy.STATELESS, "/", "/leistungen/**", "/vorgaenge/**", "/impressum",
				"/datenschutz", "/barrierefreiheit", "/error");
	}

	/**
	 * A clerk who records an application does it here and is known by the session of the
	 * login; nobody gets a session here.
	 */
	@Bean
	@Order(21)
	SecurityFilterChain fillingIn(HttpSecurity http) throws Exception {
		return open(http, SessionCreationPolicy.NEVER, "/antraege/**");
	}

	private static SecurityFilterChain open(HttpSecurity http, SessionCreationPolicy sessions, String... paths)
			throws Exception {
		return http.securityMatcher(paths)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(sessions))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.csrf(OwnPages.formToken())
			.headers(OwnPages.headers())
			.build();
	}

}
