package de.amtswerk.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a clerk does in the browser. */
class Clerk {

	private final Page page;

	private final String portal;

	Clerk(Page page, String portal) {
		this.page = page;
		this.portal = portal;
	}

	Page page() {
		return this.page;
	}

	void logsIn(String name) {
		arrives(name, "/aufgaben");
		assertThat(this.page.locator("h1")).hasText("Aufgaben");
	}

	/** Log in on the way to one of our own pages. */
	void arrives(String name, String path) {
		this.page.navigate(this.portal + path);
		this.page.getByLabel("Benutzername").fill(name);
		this.page.getByLabel("Passwort").fill("demo");
		presses("Anmelden");
	}

	void presses(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	void claims(String reference) {
		this.page.navigate(this.portal + "/aufgaben?ansicht=alle");
		this.page.getByLabel("Aktenzeichen oder Name").fill(reference);
		presses("Suchen");
		assertThat(row(reference)).isVisible();
		row(reference).locator("a").first().click();
		presses("Übernehmen");
		assertThat(form()).isVisible();
	}

	void chooses(String answer) {
		form().getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
	}

	void writes(String label, String text) {
		Locator field = form().getByLabel(label);
		field.fill(text);
		field.press("Tab");
	}

	void completes() {
		presses("Abschließen");
		assertThat(this.page.getByRole(AriaRole.STATUS).first()).containsText("Erledigt: ");
	}

	void recordsAPaperApplicationOf(String day) {
		this.page.getByText("erfassen Sie hier").click();
		Locator begin = this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName("Weiter zum Formular"));
		begin.click();
		looks("recording-problems");
		this.page.getByLabel("Leistung").selectOption("bewohnerparkausweis");
		this.page.getByLabel("Auf Papier (Post, Fax, Briefkasten)").check();
		this.page.getByLabel("Tag des Eingangs").fill(day);
		looks("recording");
		begin.click();
	}

	void looks(String picture) {
		Accessibility.check(this.page);
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/journey", picture + "-" + this.page.viewportSize().width + ".png")));
	}

	Locator row(String reference) {
		return this.page.locator(".aw-inbox tbody tr", new Page.LocatorOptions().setHasText(reference));
	}

	Locator form() {
		return this.page.locator("#aufgabe");
	}

}
