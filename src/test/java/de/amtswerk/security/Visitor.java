package de.amtswerk.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone in front of the house, with a cookie jar and nothing else. */
class Visitor {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String house;

	Visitor(int port) {
		this.house = "http://localhost:" + port;
	}

	/**
	 * Log in and open an application once, which is where the engine hands out its token.
	 */
	static Visitor loggedIn(int port, String name) {
		Visitor visitor = new Visitor(port);
		visitor.logIn(name, "demo");
		visitor.get("/camunda/app/welcome/default/");
		return visitor;
	}

	HttpResponse<String> logIn(String name, String password) {
		return post("/anmelden", Map.of("username", name, "password", password, "_csrf", formToken()));
	}

	String formToken() {
		Matcher token = FORM_TOKEN.matcher(get("/anmelden").body());
		if (!token.find()) {
			throw new AssertionError("The login page holds no form token");
		}
		return token.group(1);
	}

	HttpResponse<String> get(String path) {
		return send(request(path).header("Accept", "text/html"));
	}

	HttpResponse<String> post(String path, Map<String, String> form) {
		return send(formRequest(path, form));
	}

	/** Send a form as a proxy hands it on that speaks TLS with the visitor. */
	HttpResponse<String> postOverTls(String path, Map<String, String> form) {
		return send(formRequest(path, form).header("X-Forwarded-Proto", "https"));
	}

	private HttpRequest.Builder formRequest(String path, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
	}

	/** Ask the engine as its web applications do, token included. */
	HttpResponse<String> engine(String method, String path, String json) {
		return api(method, "/camunda/api/engine/engine/default/" + path, json);
	}

	HttpResponse<String> api(String method, String path, String json) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(json));
		cookie("XSRF-TOKEN").ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		return send(request);
	}

	Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.house + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
