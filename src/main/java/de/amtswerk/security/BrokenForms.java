package de.amtswerk.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Say that a form was too large or unreadable, before anybody misses the token in it.
 * Uploads say so themselves, on their own page.
 */
@Configuration(proxyBeanMethods = false)
class BrokenForms {

	@Bean
	FilterRegistrationBean<FailedRequestFilter> refusalOfBrokenForms() {
		FilterRegistrationBean<FailedRequestFilter> filter = new FilterRegistrationBean<>(new ExceptUploads());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	/** Reads what was sent as Tomcat's filter does, which must not happen to files. */
	private static final class ExceptUploads extends FailedRequestFilter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			String type = request.getContentType();
			if (type != null && type.startsWith("multipart/")) {
				chain.doFilter(request, response);
			}
			else {
				super.doFilter(request, response, chain);
			}
		}

	}

}
