package de.amtswerk.citizen;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hang the access check before the pages of drafts and cases. */
@Configuration(proxyBeanMethods = false)
class CitizenDoor implements WebMvcConfigurer {

	private final AccessCheck accessCheck;

	private final AddressedCase addressedCase;

	CitizenDoor(AccessCheck accessCheck, AddressedCase addressedCase) {
		this.accessCheck = accessCheck;
		this.addressedCase = addressedCase;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this.accessCheck).addPathPatterns("/antraege/**", "/vorgaenge/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.addressedCase);
	}

}
