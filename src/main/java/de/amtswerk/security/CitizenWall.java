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
		return http
			.securityMatcher("/", "/leistungen/**", "/antraege/**", "/vorgaenge/**", "/impressum", "/datenschutz",
					"/barrierefreiheit", "/error")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.csrf(OwnPages.formToken())
			.headers(OwnPages.headers())
			.build();
	}

}
