package de.amtswerk.citizen;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.application.Draft;
import de.amtswerk.application.Drafts;
import de.amtswerk.application.NoSuchDraft;

/**
 * Hand controllers the {@link Draft} or {@link Application} whose reference stands in the
 * address.
 */
@Component
class AddressedCase implements HandlerMethodArgumentResolver {

	private final Drafts drafts;

	private final Applications applications;

	AddressedCase(Drafts drafts, Applications applications) {
		this.drafts = drafts;
		this.applications = applications;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Draft.class || parameter.getParameterType() == Application.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String reference = reference(request.getNativeRequest(HttpServletRequest.class)).orElseThrow();
		if (parameter.getParameterType() == Draft.class) {
			return this.drafts.find(reference).orElseThrow(() -> new NoSuchDraft(reference));
		}
		return this.applications.find(reference).orElseThrow(() -> new NotSubmitted(reference));
	}

	static Optional<String> reference(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> map) ? Optional.ofNullable((String) map.get("reference"))
				: Optional.empty();
	}

}
