package de.amtswerk.security;

import de.amtswerk.staff.Role;
import de.amtswerk.task.Permits;
import de.amtswerk.task.TaskDrafts;
import de.amtswerk.throttle.Throttles;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.COOKIES;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

/**
 * Let staff log in and reach their pages, operators the actuator, and nobody anything
 * else.
 */
@Configuration(proxyBeanMethods = false)
class StaffWall {

	/**
	 * Patterns match the whole path; without this those of the engine's servlets slip
	 * through.
	 */
	@Bean
	PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
		return new PathPatternRequestMatcherBuilderFactoryBean();
	}

	@Bean
	@Order(30)
	SecurityFilterChain staff(HttpSecurity http, Throttles throttles, LoginSettings settings, EngineLogin accounts,
			Permits permits, TaskDrafts drafts) throws Exception {
		TypedTextRescue rescue = new TypedTextRescue(permits, drafts, LoginPage.entryPoint());
		LoginThrottle throttle = new LoginThrottle(throttles, settings);
		return http
			.securityMatcher("/anmelden", "/abmelden", "/aufgaben/**", "/bescheide/**", "/faelle/**",
					"/vertretungen/**", "/zustaendigkeiten")
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/anmelden")
				.permitAll()
				.requestMatchers("/zustaendigkeiten")
				.hasAuthority(Role.ADMINISTRATOR.id())
				.anyRequest()
				.hasAnyAuthority(Role.CLERK.id(), Role.TEAM_LEAD.id()))
			.formLogin((login) -> login.loginPage("/anmelden")
				.usernameParameter("username")
				.passwordParameter("password")
				.successHandler(new Arrival(throttle))
				.failureUrl("/anmelden?fehler"))
			.exceptionHandling((denied) -> denied.authenticationEntryPoint(rescue).accessDeniedHandler(rescue))
			.addFilterAfter(new AccountCheck(accounts), SecurityContextHolderFilter.class)
			.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
			.logout((logout) -> logout.logoutUrl("/abmelden")
				.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, COOKIES, STORAGE)))
				.logoutSuccessUrl("/anmelden?abgemeldet"))
			.csrf(OwnPages.formToken())
			.headers(OwnPages.headersForStaff())
			.build();
	}

	@Bean
	@Order(40)
	SecurityFilterChain actuator(HttpSecurity http, EngineLogin accounts) throws Exception {
		return http.securityMatcher("/actuator/**")
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**")
				.permitAll()
				.anyRequest()
				.hasAuthority(Role.OPERATOR.id()))
			.addFilterAfter(new AccountCheck(accounts), SecurityContextHolderFilter.class)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(OwnPages.headers())
			.build();
	}

	/** Answer everything else as if it did not exist. */
	@Bean
	@Order(90)
	SecurityFilterChain elsewhere(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((denied) -> denied
				.authenticationEntryPoint(
						(request, response, failure) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
				.accessDeniedHandler(
						(request, response, failure) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
			.headers(OwnPages.headers())
			.build();
	}

}
