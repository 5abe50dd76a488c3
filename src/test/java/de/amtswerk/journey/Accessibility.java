package de.amtswerk.journey;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds on every page of ours; Camunda's web applications are exempt. */
final class Accessibility {

	private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
			"wcag22aa");

	/** Texts that their box hides, wholly or in part. */
	private static final String CUT = """
			[...document.querySelectorAll('main *')]
				.filter((box) => getComputedStyle(box).overflowX !== 'visible' && getComputedStyle(box).overflowX !== 'auto')
				.filter((box) => !box.matches('input, textarea, select, progress, .kern-sr-only, .aw-inbox thead'))
				.filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
				.map((box) => box.outerHTML.slice(0, 100))""";

	private Accessibility() {
	}

	static void check(Page page) {
		var found = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG_22_AA).analyze();
		assertThat(found.getViolations()).as("axe at " + page.url())
			.extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.isEmpty();
		assertThat(page.locator("html").getAttribute("lang")).isIn("de", "en");
		assertThat(page.title()).as("title of " + page.url()).contains(" – ");
		assertThat(page.locator("h1").count()).as("one h1 at " + page.url()).isEqualTo(1);
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as("no sideways scrolling at " + page.url())
			.isTrue();
		assertThat((List<?>) page.evaluate(CUT)).as("cut off at " + page.url()).isEmpty();
	}

}
