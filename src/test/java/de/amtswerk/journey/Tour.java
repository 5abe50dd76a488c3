package de.amtswerk.journey;

import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;

import de.amtswerk.city.Residents;
import de.amtswerk.city.SampleFiles;
import de.amtswerk.city.Typed;

/**
 * Pass by every page of the portal in every state, look at each, and take its picture. It
 * goes by places, not by words, so that it works in any language.
 */
class Tour {

	private static final String NEXT = "main form .aw-actions .kern-btn--primary";

	private final Page page;

	private final String portal;

	private final @Nullable String album;

	private final boolean script;

	private int pictures;

	/** Begin a tour that nobody wants to see pictures of. */
	Tour(Page page, String portal) {
		this(page, portal, null, true);
	}

	/**
	 * Begin a tour.
	 * @param album the folder of its pictures, or {@code null} for none
	 * @param script whether the browser runs scripts, those that look for barriers too
	 */
	Tour(Page page, String portal, @Nullable String album, boolean script) {
		this.script = script;
		this.page = page;
		this.portal = portal;
		this.album = album;
	}

	/** What everybody can open. */
	void passesTheDoors() {
		visits("/", "start");
		visits("/?suche=parken", "suche");
		visits("/?suche=drachensteigen", "suche-nichts");
		visits("/leistungen/bewohnerparkausweis", "leistung");
		visits("/vorgaenge", "zugang");
		goes("main form button");
		looks("zugang-fehler");
		visits("/vorgaenge?aktenzeichen=7K3M-9QXW", "zugang-gefragt");
		visits("/vorgaenge?abgemeldet", "zugang-abgemeldet");
		visits("/anmelden", "anmelden");
		visits("/anmelden?fehler", "anmelden-fehler");
		visits("/impressum", "impressum");
		visits("/datenschutz", "datenschutz");
		visits("/barrierefreiheit?seite=/", "barrierefreiheit");
		visits("/leistungen/gibt-es-nicht", "gibt-es-nicht");
	}

	/** One page, but for what it says. */
	void meetsWithErrors() {
		for (String error : new String[] { "400", "403", "404", "413", "429", "500" }) {
			visits("/leistungen/fehler/" + error, "fehler-" + error);
		}
	}

	/**
	 * From the first question to the receipt, every page with mistakes first; returns the
	 * reference.
	 */
	String applies() {
		Map<String, String> person = Typed.with(Residents.next(), "vehicleHolder", "lent", "email",
				"lena@beispiel.example");
		this.page.navigate(this.portal + "/leistungen/bewohnerparkausweis");
		goes("main form button");
		for (int number = 1; !this.page.url().endsWith("/pruefen"); number++) {
			looks("antrag-" + number);
			addsARow();
			goes(NEXT);
			if (this.page.locator("#problems").count() > 0) {
				looks("antrag-" + number + "-fehler");
				answers(person);
			}
		}
		looks("pruefen");
		ordersACode();
		looks("pruefen-e-mail");
		goes("main form button");
		looks("eingang");
		return this.page.url().replaceAll(".*/antraege/(.*)/eingang", "$1");
	}

	void visits(String address, String name) {
		this.page.navigate(this.portal + address);
		looks(name);
	}

	private void looks(String name) {
		if (this.script) {
			Accessibility.check(this.page);
		}
		if (this.album != null) {
			this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/journey", this.album, "%02d-%s.png".formatted(++this.pictures, name))));
		}
	}

	private void addsARow() {
		if (this.page.locator("button[name=_add]").count() > 0) {
			goes("button[name=_add]");
			looks("zeile");
		}
	}

	/** Some answers bring up another question. */
	private void answers(Map<String, String> person) {
		for (int tries = 0; tries < 3 && this.page.locator("#problems").count() > 0; tries++) {
			person.forEach(this::answers);
			answers("drivers[1].driver", "Tom Beispiel");
			uploads();
			goes(NEXT);
		}
	}

	private void uploads() {
		if (this.page.locator("input[type=file]").count() > 0) {
			goes("main form[enctype] button");
			looks("hochladen-nichts");
			this.page.locator("input[type=file]")
				.setInputFiles(new FilePayload("Erklärung.png", "image/png", SampleFiles.png()));
			goes("main form[enctype] button");
			looks("hochgeladen");
		}
	}

	/** Order a code, mistype it, and leave it at that. */
	private void ordersACode() {
		String check = this.page.url();
		goes("section[aria-labelledby=e-mail] button");
		looks("e-mail");
		this.page.locator("#code").fill("000000");
		goes("main form button");
		looks("e-mail-fehler");
		this.page.navigate(check);
	}

	private void goes(String button) {
		this.page.waitForNavigation(() -> this.page.locator(button).first().press("Enter"));
	}

	private void answers(String key, String text) {
		Locator field = this.page.locator("main [name='%s']:not([type=hidden])".formatted(key));
		if (field.count() > 0) {
			switch ((String) field.first().evaluate("(field) => field.type")) {
				case "radio" -> this.page.locator("[name='%s'][value='%s']".formatted(key, text)).press("Space");
				case "checkbox" -> field.press("Space");
				case "select-one" -> field.selectOption(text);
				default -> field.fill(text);
			}
		}
	}

}
