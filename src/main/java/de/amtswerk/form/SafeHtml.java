package de.amtswerk.form;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

import org.springframework.web.util.UriUtils;

/**
 * Let through only plain text markup: paragraphs, headings, lists, links and emphasis, in
 * KERN's classes.
 */
final class SafeHtml {

	private static final Parser MARKDOWN = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

	// no images, no styles, no scripts, no forms
	private static final Safelist ALLOWED = new Safelist()
		.addTags("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a")
		.addAttributes("a", "href")
		.addProtocols("a", "href", "https", "http", "mailto", "tel")
		.preserveRelativeLinks(true);

	/** Where addresses begin that name no host: they lead to this house. */
	private static final String HOUSE = "https://house.invalid/";

	private SafeHtml() {
	}

	static String ofMarkdown(String text) {
		return ofHtml(RENDERER.render(MARKDOWN.parse(text)));
	}

	static String ofHtml(String html) {
		return clean(html).body().html();
	}

	static String ofMarkdown(Template.Filled filled) {
		return withValues(clean(RENDERER.render(MARKDOWN.parse(filled.text()))), filled);
	}

	static String ofHtml(Template.Filled filled) {
		return withValues(clean(filled.text()), filled);
	}

	/**
	 * Values are text, never markup, and in an address a part of its path or query, never
	 * a protocol or a host.
	 */
	private static String withValues(Document clean, Template.Filled filled) {
		clean.select("a[href]")
			.forEach((link) -> link.attr("href",
					filled.values(link.attr("href"), (value) -> UriUtils.encode(value, StandardCharsets.UTF_8))));
		clean.getAllElements()
			.stream()
			.flatMap((element) -> element.textNodes().stream())
			.forEach((text) -> text.text(filled.values(text.getWholeText(), UnaryOperator.identity())));
		return clean.body().html();
	}

	private static Document clean(String html) {
		Document dirty = Jsoup.parseBodyFragment(html, HOUSE);
		// the page has its one h1 already
		dirty.select("h1").tagName("h2");
		dirty.select("h5, h6").tagName("h4");
		dirty.select("b").tagName("strong");
		dirty.select("i").tagName("em");
		Document clean = new Cleaner(ALLOWED).clean(dirty);
		clean.select("p").addClass("kern-body");
		clean.select("a").addClass("kern-link");
		clean.select("ul").addClass("kern-list").addClass("kern-list--bullet");
		clean.select("ol").addClass("kern-list").addClass("kern-list--number");
		clean.select("h2").addClass("kern-heading-large");
		clean.select("h3").addClass("kern-heading-medium");
		clean.select("h4").addClass("kern-heading-small");
		return clean;
	}

}
