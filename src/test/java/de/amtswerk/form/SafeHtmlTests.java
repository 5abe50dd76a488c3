package de.amtswerk.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts of designers are shown with little markup and can do no harm. */
class SafeHtmlTests {

	@Test
	void rendersMarkdown() {
		String html = SafeHtml
			.ofMarkdown("# Titel\n\nSiehe **dort** und [hier](https://example.org).\n\n- eins\n- zwei");

		assertThat(html).contains("<h2 class=\"kern-heading-large\">Titel</h2>")
			.contains("<strong>dort</strong>")
			.contains("<a href=\"https://example.org\" class=\"kern-link\">hier</a>")
			.contains("<ul class=\"kern-list kern-list--bullet\">")
			.doesNotContain("<h1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
			"<a href=\"javascript:alert(1)\">x</a>", "<p onclick=\"alert(1)\" style=\"color:red\">x</p>",
			"<form action=\"/\"><input name=a></form>", "<iframe src=\"https://example.org\"></iframe>",
			"<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>" })
	void letsNoActiveContentThrough(String html) {
		assertThat(SafeHtml.ofHtml(html)).doesNotContain("alert(1)\"", "<script", "<img", "onclick", "javascript",
				"style", "<form", "<input", "<iframe", "<svg");
		assertThat(SafeHtml.ofMarkdown(html)).doesNotContain("<script", "<img", "<a", "<form", "<iframe", "<svg");
	}

	@Test
	void doesNotLinkScriptsInMarkdown() {
		assertThat(SafeHtml.ofMarkdown("[x](javascript:alert(1)) ![y](https://example.org/a.png)"))
			.doesNotContain("javascript", "<img");
	}

	@Test
	void leavesPlaceholdersAsTheyAre() {
		assertThat(SafeHtml.ofHtml("<p>{{name}}</p>")).isEqualTo("<p class=\"kern-body\">{{name}}</p>");
	}

}
