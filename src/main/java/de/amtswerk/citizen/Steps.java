package de.amtswerk.citizen;

import java.util.List;
import java.util.Optional;

import de.amtswerk.application.Draft;
import de.amtswerk.form.FormPage;

/** The way through a draft: the pages that its answers show, then the check page. */
record Steps(Draft draft) {

	/** The segment of the address that means the check page. */
	static final String CHECK = "pruefen";

	List<FormPage> pages() {
		return this.draft.form().pages().stream().filter((page) -> page.visible(this.draft.answers())).toList();
	}

	int total() {
		return pages().size() + 1;
	}

	/** The place of a page among those shown, from 1. */
	int number(FormPage page) {
		return (int) pages().stream().filter((other) -> other.number() <= page.number()).count();
	}

	Optional<String> before(FormPage page) {
		return pages().stream()
			.filter((other) -> other.number() < page.number())
			.reduce((first, second) -> second)
			.map(FormPage::key);
	}

	String after(FormPage page) {
		return pages().stream()
			.filter((other) -> other.number() > page.number())
			.findFirst()
			.map(FormPage::key)
			.orElse(CHECK);
	}

	/** The first page with something left to do. */
	Optional<String> open() {
		return this.draft.form().firstOpenPage(this.draft.answers()).map(FormPage::key);
	}

}
