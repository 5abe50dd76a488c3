package de.amtswerk.security;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

import de.amtswerk.staff.Role;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Put the engine's web applications behind our login, and their API behind a list. */
@Configuration(proxyBeanMethods = false)
class WebappWall {

	private static final String[] EVERYBODY = Arrays.stream(Role.values()).map(Role::id).toArray(String[]::new);

	private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

	@Bean
	@Order(50)
	SecurityFilterChain webapps(HttpSecurity http, EngineLogin accounts) throws Exception {
		String administrator = Role.ADMINISTRATOR.id();
		return http.securityMatcher("/camunda/**")
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/camunda/api/**")
				.access((person, call) -> new AuthorizationDecision(EngineApi.allows(person.get(), call.getRequest())))
				.requestMatchers("/camunda/app/tasklist/*/**")
				.hasAuthority(administrator)
				.requestMatchers("/camunda/app/cockpit/*/**")
				.hasAnyAuthority(Role.OPERATOR.id(), Role.DESIGNER.id(), administrator)
				.requestMatchers("/camunda/app/admin/*/**")
				.hasAuthority(administrator)
				.anyRequest()
				.hasAnyAuthority(EVERYBODY))
			.exceptionHandling((denied) -> denied
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						PATHS.matcher("/camunda/api/**"))
				.defaultAuthenticationEntryPointFor(LoginPage.entryPoint(), PATHS.matcher("/camunda/**")))
			.addFilterAfter(new AccountCheck(accounts), SecurityContextHolderFilter.class)
			.requestCache((cache) -> cache.requestCache(pagesOnly()))
			.logout((logout) -> logout
				.logoutRequestMatcher(PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"))
				.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
			// the engine brings its own token, content policy and cache rules for these
			.csrf(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
				.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
			.build();
	}

	/** After login lead back to a page, never to a style or an answer for a script. */
	private static HttpSessionRequestCache pagesOnly() {
		MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(html);
		return cache;
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> loggedInPerson() {
		var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		filter.setInitParameters(Map.of("authentication-provider", LoggedInPerson.class.getName()));
		filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		// after the walls, before the engine's own filters
		filter.setOrder(0);
		return filter;
	}

}
