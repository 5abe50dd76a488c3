package de.amtswerk.journey;

import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a citizen does in the browser: by keyboard alone, finding things by what she
 * reads.
 */
class Citizen {

	private final Page page;

	private final String portal;

	private final boolean script;

	private int pictures;

	Citizen(Page page, String portal, boolean script) {
		this.page = page;
		this.portal = portal;
		this.script = script;
	}

	Page page() {
		return this.page;
	}

	void findsTheService(String name) {
		this.page.navigate(this.portal + "/");
		look();
		activates(AriaRole.LINK, name);
		look();
		button("Antrag starten");
		look();
	}

	String reads(String term) {
		return this.page.locator("dt", new Page.LocatorOptions().setHasText(term))
			.locator("xpath=following-sibling::dd[1]")
			.first()
			.innerText()
			.strip();
	}

	void types(String label, String text) {
		this.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label)).first().fill(text);
	}

	void chooses(String question, String answer) {
		Locator group = this.page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question));
		group.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).press("Space");
	}

	void confirms(String statement) {
		this.page.getByLabel(statement).press("Space");
	}

	void goesOn() {
		button("Speichern und weiter");
		look();
	}

	void button(String name) {
		activates(AriaRole.BUTTON, name);
	}

	private void activates(AriaRole role, String name) {
		Locator element = this.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
		this.page.waitForNavigation(() -> element.press("Enter"));
	}

	/** Choose a file, which no keyboard can do for a test, and send it. */
	void uploads(String label, Path file) {
		this.page.getByLabel(label).setInputFiles(file);
		button("Hochladen");
		look();
	}

	void answersAllPages(Map<String, String> person) {
		answersUpToTheVehicle(person);
		chooses("Auf wen ist das Fahrzeug zugelassen?", "Auf mich");
		goesOn();
		declares();
	}

	void declares() {
		confirms("Ich habe die Hinweise zum Datenschutz gelesen.");
		confirms("Meine Angaben sind richtig und vollständig.");
		goesOn();
		assertThat(this.page.locator("h1")).containsText("prüfen");
	}

	/** All but who owns the vehicle. */
	void answersUpToTheVehicle(Map<String, String> person) {
		this.page.getByLabel("Anrede").selectOption(person.get("salutation"));
		types("Vornamen", person.get("firstNames"));
		types("Familienname", person.get("familyName"));
		types("Geburtsdatum", person.get("birthDate"));
		goesOn();
		types("Straße", person.get("street"));
		types("Hausnummer", person.get("houseNumber"));
		types("Postleitzahl", person.get("postalCode"));
		types("Ort", person.get("city"));
		chooses("Ist das Ihre Hauptwohnung?", "Ja, meine Hauptwohnung");
		goesOn();
		chooses("Hatten Sie schon einen Bewohnerparkausweis?", "Nein, ich beantrage ihn zum ersten Mal");
		types("Kennzeichen", person.get("plate1"));
		chooses("Haben Sie eine Garage oder einen Stellplatz?", "Nein");
		types("Ab wann soll der Ausweis gelten?", person.get("startDate"));
	}

	/** Open the case on any device, with what was noted down. */
	void returns(String reference, String secret) {
		this.page.navigate(this.portal + "/vorgaenge");
		types("Aktenzeichen", reference.toLowerCase());
		types("Zugangscode", secret.toLowerCase().replace("-", " "));
		look();
		button("Vorgang öffnen");
	}

	void look() {
		if (this.script) {
			Accessibility.check(this.page);
			this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/journey",
						this.page.viewportSize().width + "-%02d.png".formatted(++this.pictures))));
		}
	}

}
