package de.amtswerk.journey;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds on every page of ours; Camunda's web applications are exempt. */
final class Accessibility {

	private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
			"wcag22aa");

	private Accessibility() {
	}

	static void check(Page page) {
		var found = new AxeBuilder(page).withTags(WCAG_22_AA).analyze();
		assertThat(found.getViolations()).as("axe at " + page.url())
			.extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.isEmpty();
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
		assertThat(page.title()).as("title of " + page.url()).contains(" – ");
		assertThat(page.locator("h1").count()).as("one h1 at " + page.url()).isEqualTo(1);
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as("no sideways scrolling at " + page.url())
			.isTrue();
	}

}
