package de.amtswerk.journey;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a clerk does in Camunda's Tasklist and on our pages beside it. */
class Clerk {

	private static final String SECTION = "Aufgaben meines Sachgebiets";

	/** The first Tasklist of a fresh server takes its time. */
	private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(40_000);

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
		this.page.navigate(this.portal + "/camunda/app/tasklist/default/");
		this.page.getByLabel("Benutzername").fill(name);
		this.page.getByLabel("Passwort").fill("demo");
		Accessibility.check(this.page);
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anmelden")).click();
		assertThat(this.page.getByText(SECTION).first()).isVisible(PATIENTLY);
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
		this.page.navigate(this.portal + "/camunda/app/tasklist/default/");
		this.page.getByText(SECTION).first().click();
		this.page.locator("ol.tasks-list, .tasks-list").getByText(reference).first().click();
		this.page.getByText("Diese Aufgabe übernehmen").or(this.page.getByText("Übernehmen")).first().click();
		assertThat(this.page.getByText("Diese Aufgabe übernehmen")).isHidden();
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
		Locator complete = this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName("Abschließen").setExact(true));
		assertThat(complete).isEnabled();
		complete.click();
		assertThat(form()).isHidden();
	}

	/** On a phone the Tasklist has no room for its links. */
	void recordsAPaperApplicationOf(String day) {
		if (this.page.viewportSize().width > 1000) {
			this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journey/tasklist-link.png")));
			this.page.getByText("Antrag erfassen").click();
		}
		else {
			this.page.navigate(this.portal + "/aufgaben/erfassen");
		}
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

	Locator form() {
		return this.page.locator(".fjs-container");
	}

}
