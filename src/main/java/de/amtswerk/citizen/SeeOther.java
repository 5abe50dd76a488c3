package de.amtswerk.citizen;

import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.context.annotation.Configuration;

/** Redirect with 303, so that going back or loading anew never sends a form again. */
@Configuration(proxyBeanMethods = false)
class SeeOther {

	SeeOther(ThymeleafViewResolver views) {
		views.setRedirectHttp10Compatible(false);
	}

}
