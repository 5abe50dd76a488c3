package de.amtswerk.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.CityTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Citizens reach their pages without an account and leave no session behind. */
@CityTest
class CitizenWallTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/leistungen/gibt-es-nicht", "/vorgaenge/gibt-es-nicht", "/impressum", "/assets/x.css" })
	void letsCitizensInWithoutSession(String page) {
		Visitor citizen = new Visitor(this.port);

		var answer = citizen.get(page);

		assertThat(answer.statusCode()).isIn(200, 303, 404);
		assertThat(citizen.cookie("JSESSIONID")).isEmpty();
	}

	@Test
	void refusesAFormWithoutToken() {
		Visitor citizen = new Visitor(this.port);

		var answer = citizen.post("/antraege/neu", Map.of("familyName", "Müller"));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(citizen.cookie("JSESSIONID")).isEmpty();
	}

	@Test
	void takesAFormWithToken() {
		Visitor citizen = new Visitor(this.port);
		String token = citizen.formToken();

		var answer = citizen.post("/antraege/gibt-es-nicht", Map.of("familyName", "Müller", "_csrf", token));

		assertThat(answer.statusCode()).isNotEqualTo(403);
		assertThat(citizen.cookie("JSESSIONID")).isEmpty();
	}

	@Test
	void keepsTheTokenFromScriptsAndOtherSites() {
		var cookies = new Visitor(this.port).get("/anmelden").headers().allValues("Set-Cookie");

		assertThat(cookies).singleElement()
			.asString()
			.startsWith("amtswerk-formular=")
			.contains("HttpOnly", "SameSite=Lax");
	}

	@Test
	void staffRunScriptsOfThisHouseOnly() {
		var headers = new Visitor(this.port).get("/anmelden").headers();

		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none';")
			.endsWith("script-src 'self'; connect-src 'self'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/gibt-es-nicht" })
	void sendsStrictHeaders(String page) {
		var headers = new Visitor(this.port).get(page).headers();

		assertThat(headers.firstValue("Content-Security-Policy")).hasValue(
				"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Permissions-Policy")).isPresent();
		assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%", "/%zz", "/vorgaenge/%C3%28%", "/\\", "/a%2fb", "/a;b" })
	void answersBrokenAddressesInGerman(String path) throws IOException {
		try (Socket visitor = new Socket("localhost", this.port)) {
			visitor.getOutputStream()
				.write(("GET " + path
						+ " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));

			String answer = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 40")
				.contains("<html lang=\"de\"")
				.doesNotContain("Tomcat", "Bad Request");
		}
	}

	@Test
	void letsBrowsersKeepAssets() {
		var headers = new Visitor(this.port).get("/assets/gibt-es-nicht.css").headers();

		assertThat(headers.firstValue("Cache-Control")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gibt-es-nicht", "/engine-rest/task", "/h2-console", "/login", "/logout" })
	void answersEverythingElseAsNotThere(String path) {
		assertThat(new Visitor(this.port).get(path).statusCode()).isEqualTo(404);
	}

}
