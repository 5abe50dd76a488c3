package de.amtswerk.clerk;

import java.util.Map;

import de.amtswerk.city.Browser;
import de.amtswerk.city.Page;
import de.amtswerk.city.Typed;

/** Record in a browser what came on paper. */
final class RecordingClerk {

	static final String BEGIN = "Weiter zum Formular";

	static final String NEXT = "Speichern und weiter";

	static final String SUBMIT = "Antrag absenden";

	private static final Map<String, String> LETTER = Map.of("service", "bewohnerparkausweis", "channel", "PAPER",
			"arrivedOn", "12.11.2026");

	private final Browser browser;

	RecordingClerk(int port) {
		this.browser = new Browser(port);
	}

	/** Log in on the way to the page. */
	static RecordingClerk loggedIn(int port, String name) {
		RecordingClerk clerk = new RecordingClerk(port);
		clerk.browser.send(clerk.open(), "Anmelden", Map.of("username", name, "password", "demo"));
		return clerk;
	}

	Browser browser() {
		return this.browser;
	}

	Page open() {
		return this.browser.open("/aufgaben/erfassen");
	}

	/** Say what came, and how: the first page of the form. */
	Page begin(String... otherwise) {
		return this.browser.send(open(), BEGIN, Typed.with(LETTER, otherwise));
	}

	/** Send the same without the page, by the token of any form that is at hand. */
	Page force(Page page, String button, String address) {
		page.form(button).attr("action", address);
		return this.browser.send(page, button, LETTER);
	}

	/** Fill in what stands on the paper: the check page. */
	Page fillIn(Page first, Map<String, String> paper) {
		Page page = first;
		while (!page.html().select("input[name=formular-fassung]").isEmpty() && page.text().contains(NEXT)) {
			page = this.browser.send(page, NEXT, paper);
		}
		return page;
	}

}
