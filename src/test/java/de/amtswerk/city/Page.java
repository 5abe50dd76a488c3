package de.amtswerk.city;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page as it arrived.
 *
 * @param path with query
 * @param redirects the status of every redirect on the way to it
 */
public record Page(int status, String path, List<Integer> redirects, HttpHeaders headers, Document html) {

	static Page of(HttpResponse<byte[]> response, List<Integer> redirects) {
		String path = response.uri().getPath()
				+ ((response.uri().getQuery() != null) ? "?" + response.uri().getQuery() : "");
		return new Page(response.statusCode(), path, redirects, response.headers(),
				Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8)));
	}

	public String title() {
		return this.html.title();
	}

	/** What the first header of this name says; empty if there is none. */
	public String header(String name) {
		return this.headers.firstValue(name).orElse("");
	}

	/** What people read. */
	public String text() {
		return this.html.text();
	}

	/** What a field holds. */
	public String input(String name) {
		return this.html.expectFirst("[name=" + name + "]").val();
	}

	public Element link(String text) {
		return this.html.select("a")
			.stream()
			.filter((link) -> link.text().equals(text) || link.attr("aria-label").equals(text))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No link \"%s\" on %s: %s".formatted(text, this.path, text())));
	}

	public FormElement form(String button) {
		return this.html.forms()
			.stream()
			.filter((form) -> form.select("button").eachText().contains(button))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No button \"%s\" on %s: %s".formatted(button, this.path, text())));
	}

	/** The sentences of the error summary, by the id of the field that each leads to. */
	public List<String> problems() {
		return this.html.select("#problems a").eachAttr("href");
	}

}
