package de.amtswerk.citizen;

import java.util.HashMap;
import java.util.Map;

import de.amtswerk.city.Browser;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;

/** Apply for a resident parking permit in a browser. */
final class Applicant {

	static final String NEXT = "Speichern und weiter";

	static final String SUBMIT = "Antrag absenden";

	private final Map<String, String> typed;

	private final Browser browser;

	/** Somebody who types some of it otherwise. */
	Applicant(int port, String... keysAndTexts) {
		this.typed = Typed.with(Residents.next(), keysAndTexts);
		this.browser = new Browser(port);
	}

	Browser browser() {
		return this.browser;
	}

	Map<String, String> typed() {
		return this.typed;
	}

	/** Begin an application: its first page. */
	Page start() {
		Page service = this.browser.open("/leistungen/bewohnerparkausweis");
		return this.browser.send(service, "Antrag starten", Map.of());
	}

	Page next(Page page) {
		return this.browser.send(page, NEXT, fitting(page));
	}

	/** Fill in everything: the check page. */
	Page complete() {
		return next(next(next(next(start()))));
	}

	/** Submit everything: the receipt. */
	Page submit() {
		return this.browser.send(complete(), SUBMIT, Map.of());
	}

	/** What the applicant would type into the fields of this page. */
	private Map<String, String> fitting(Page page) {
		Map<String, String> fitting = new HashMap<>(this.typed);
		fitting.keySet().removeIf((key) -> page.html().select("[name=" + key + "]").isEmpty());
		return fitting;
	}

}
