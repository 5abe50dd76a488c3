package de.amtswerk.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Answer in German what Tomcat refuses before our pages are asked, such as the address
 * {@code /%}.
 */
@Configuration(proxyBeanMethods = false)
class BrokenAddresses {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="de">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Anfrage nicht möglich</title></head>
			<body><main>
			<h1>Das hat nicht geklappt</h1>
			<p>Mit dieser Adresse können wir nichts anfangen. Vielleicht ist sie unvollständig oder falsch geschrieben.</p>
			<p><a href="/">Zu den Leistungen der Stadt</a></p>
			</main></body>
			</html>
			""";

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> germanRefusals() {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(GermanReport.class.getName()));
	}

	/** Tomcat creates it by name. */
	public static final class GermanReport extends ErrorReportValve {

		/** Nothing where a page of ours has answered. */
		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			response.setContentType("text/html;charset=UTF-8");
			response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
			response.setHeader("X-Content-Type-Options", "nosniff");
			try {
				response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
				response.finishResponse();
			}
			catch (IOException ex) {
				container.getLogger().debug("Nobody waits for the answer any more", ex);
			}
		}

	}

}
