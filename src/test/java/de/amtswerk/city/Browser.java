package de.amtswerk.city;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Use the pages as a browser without script does: keep cookies, follow redirects, send
 * the fields of forms. Every browser has an address of its own.
 */
public final class Browser {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address = "203.0.113." + COUNT.incrementAndGet();

	private final StringBuilder trail = new StringBuilder();

	private final URI city;

	public Browser(int port) {
		this.city = URI.create("http://localhost:" + port);
	}

	public Page open(String path) {
		return request("GET", this.city.resolve(path), FORM, BodyPublishers.noBody());
	}

	/** Follow the link with this text. */
	public Page follow(Page page, String link) {
		return open(page.link(link).attr("href"));
	}

	/**
	 * Fill in the form with this button and send it. What is typed for a field that is
	 * not on the page is sent as well, as an attacker would.
	 */
	public Page send(Page page, String button, Map<String, String> typed) {
		FormElement form = page.form(button);
		typed.forEach((name, text) -> fillIn(form, name, text));
		List<KeyVal> fields = new ArrayList<>(form.formData());
		typed.forEach((name, text) -> {
			if (form.select("[name=" + name + "]").isEmpty()) {
				fields.add(HttpConnection.KeyVal.create(name, text));
			}
		});
		pressed(form, button).filter((element) -> element.hasAttr("name"))
			.forEach((element) -> fields.add(HttpConnection.KeyVal.create(element.attr("name"), element.val())));
		String body = fields.stream()
			.map((field) -> encoded(field.key()) + "=" + encoded(field.value()))
			.collect(Collectors.joining("&"));
		return request("POST", this.city.resolve(action(form, button)), FORM, BodyPublishers.ofString(body));
	}

	/** A button may lead elsewhere than its form. */
	private static String action(FormElement form, String button) {
		return pressed(form, button).filter((element) -> element.hasAttr("formaction"))
			.findFirst()
			.map((element) -> element.attr("formaction"))
			.orElse(form.attr("action"));
	}

	private static Stream<Element> pressed(FormElement form, String button) {
		return form.select("button").stream().filter((element) -> element.text().equals(button));
	}

	/** Send anything to where the form with this button goes, token included. */
	public Page sendRaw(Page page, String button, String body) {
		FormElement form = page.form(button);
		return request("POST", this.city.resolve(form.attr("action")), FORM,
				BodyPublishers.ofString("_csrf=" + encoded(page.input("_csrf")) + "&" + body));
	}

	/** Choose files for the form with this button and send them. */
	public Page upload(Page page, String button, Map<String, byte[]> files) {
		return upload(page, button, files, Map.of());
	}

	/** Choose files, fill in what else the form asks for, and send it. */
	public Page upload(Page page, String button, Map<String, byte[]> files, Map<String, String> typed) {
		FormElement form = page.form(button);
		String name = form.expectFirst("input[type=file]").attr("name");
		String boundary = "-----------------------------" + System.nanoTime();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		typed.forEach((field, text) -> body.writeBytes(
				("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n")
					.getBytes(StandardCharsets.UTF_8)));
		files.forEach((file, content) -> {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
					+ file.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return request("POST", this.city.resolve(form.attr("action")), "multipart/form-data; boundary=" + boundary,
				BodyPublishers.ofByteArray(body.toByteArray()));
	}

	/** Press this button as if the proxy spoke TLS with the browser; follow nothing. */
	public HttpResponse<byte[]> postOverTls(Page page, String button) {
		FormElement form = page.form(button);
		return send(builder("POST", this.city.resolve(form.attr("action")), FORM,
				BodyPublishers.ofString("_csrf=" + encoded(page.input("_csrf"))))
			.header("X-Forwarded-Proto", "https")
			.build());
	}

	public HttpResponse<byte[]> download(String path) {
		return exchange("GET", this.city.resolve(path), FORM, BodyPublishers.noBody());
	}

	/** Every address so far, and the title of every page. */
	public String trail() {
		return this.trail.toString();
	}

	public List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	/** As if nothing had been done here for longer than a session lasts. */
	public void loseSession() {
		List.copyOf(cookies())
			.stream()
			.filter((cookie) -> cookie.getName().equals("JSESSIONID"))
			.forEach((cookie) -> this.cookies.getCookieStore().remove(this.city, cookie));
	}

	private static void fillIn(FormElement form, String name, String text) {
		for (Element field : form.select("[name=" + name + "]")) {
			switch (field.hasAttr("type") ? field.attr("type") : field.tagName()) {
				case "radio", "checkbox" -> field.attr("checked", field.attr("value").equals(text));
				case "select" -> field.select("option")
					.forEach((option) -> option.attr("selected", option.attr("value").equals(text)));
				default -> field.val(text);
			}
		}
	}

	private Page request(String method, URI uri, String type, BodyPublisher body) {
		List<Integer> redirects = new ArrayList<>();
		HttpResponse<byte[]> response = exchange(method, uri, type, body);
		while (response.statusCode() / 100 == 3) {
			redirects.add(response.statusCode());
			URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
			response = exchange("GET", next, FORM, BodyPublishers.noBody());
		}
		Page page = Page.of(response, redirects);
		this.trail.append(page.title()).append('\n');
		return page;
	}

	private HttpResponse<byte[]> exchange(String method, URI uri, String type, BodyPublisher body) {
		return send(builder(method, uri, type, body).build());
	}

	private HttpRequest.Builder builder(String method, URI uri, String type, BodyPublisher body) {
		return HttpRequest.newBuilder(uri)
			.method(method, body)
			.header("Content-Type", type)
			.header("Accept", "text/html,application/pdf")
			.header("X-Forwarded-For", this.address);
	}

	private HttpResponse<byte[]> send(HttpRequest request) {
		this.trail.append(request.uri()).append('\n');
		try {
			return this.http.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
