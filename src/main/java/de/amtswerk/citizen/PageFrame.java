package de.amtswerk.citizen;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Let every page offer itself in the other language, and name itself to those who report
 * a barrier on it.
 */
@Component
class PageFrame extends LocaleChangeInterceptor {

	private static final String PARAMETER = "sprache";

	PageFrame() {
		setParamName(PARAMETER);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ServletException {
		// what a form sends is not looked at: it may be an upload, and its address holds
		// a token
		boolean sent = !request.getMethod().equals(HttpMethod.GET.name());
		if (!sent) {
			super.preHandle(request, response, handler);
		}
		Locale other = RequestContextUtils.getLocale(request).equals(Locale.GERMAN) ? Locale.ENGLISH : Locale.GERMAN;
		String address = Objects.requireNonNullElse((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
				request.getRequestURI());
		request.setAttribute("address", address);
		request.setAttribute("otherLanguage",
				UriComponentsBuilder.fromPath(address)
					.query(sent ? null : request.getQueryString())
					.replaceQueryParam(PARAMETER, other.getLanguage())
					.build()
					.toUriString());
		return true;
	}

	@Override
	protected Locale parseLocaleValue(String language) {
		return Language.spoken(language);
	}

}
