package de.amtswerk.citizen;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hang the access check before the pages of drafts and cases, and what their frame needs
 * before all pages.
 */
@Configuration(proxyBeanMethods = false)
class CitizenDoor implements WebMvcConfigurer {

	private final PageFrame pageFrame;

	private final AccessCheck accessCheck;

	private final AddressedCase addressedCase;

	CitizenDoor(PageFrame pageFrame, AccessCheck accessCheck, AddressedCase addressedCase) {
		this.pageFrame = pageFrame;
		this.accessCheck = accessCheck;
		this.addressedCase = addressedCase;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this.pageFrame).excludePathPatterns("/assets/**");
		interceptors.addInterceptor(this.accessCheck).addPathPatterns("/antraege/**", "/vorgaenge/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.addressedCase);
	}

}
