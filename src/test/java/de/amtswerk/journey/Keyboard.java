package de.amtswerk.journey;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Go through pages without a mouse, and see at every step where one is. */
class Keyboard {

	private static final int FARTHEST = 120;

	/** A ring around what has the focus, or around what stands for it. */
	private static final String MARKED = """
			(() => {
				const drawn = (box, part) => {
					const style = getComputedStyle(box, part);
					return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
				};
				const it = document.activeElement;
				return it === document.body || it.matches('.kern-sr-only')
					|| [it, it.parentElement].some((box) => [null, '::before', '::after'].some((part) => drawn(box, part)));
			})()""";

	private final Page page;

	Keyboard(Page page) {
		this.page = page;
	}

	/** Press Tab until one is there. */
	Keyboard reaches(String selector) {
		for (int steps = 0; steps < FARTHEST && !isAt(selector); steps++) {
			this.page.keyboard().press("Tab");
			assertThat((Boolean) this.page.evaluate(MARKED))
				.as("the focus is seen at " + this.page.evaluate("document.activeElement.outerHTML"))
				.isTrue();
		}
		assertThat(isAt(selector)).as("%s can be reached at %s", selector, this.page.url()).isTrue();
		return this;
	}

	void types(String text) {
		this.page.keyboard().type(text);
	}

	/** Enter for links and buttons, the space bar for what can be chosen. */
	void presses(String key) {
		this.page.keyboard().press(key);
	}

	/** Press Enter, and wait for the page that follows. */
	void follows() {
		this.page.waitForNavigation(() -> presses("Enter"));
	}

	private boolean isAt(String selector) {
		return (Boolean) this.page.evaluate("(selector) => document.activeElement.matches(selector)", selector);
	}

}
