package de.amtswerk.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;

import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Residents;
import de.amtswerk.letter.VeraPdf;

import static org.assertj.core.api.Assertions.assertThat;

/** From the first page of the application to the end of the objection period. */
class Journey {

	private final Chromium chromium;

	private final String portal;

	private final MovableClock clock;

	Journey(Chromium chromium, String portal, MovableClock clock) {
		this.chromium = chromium;
		this.portal = portal;
		this.clock = clock;
	}

	/** A citizen applies, a clerk grants and posts, the citizen reads the notice. */
	void isGranted(int width, boolean script) throws Exception {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		Map<String, String> person = Residents.next();
		Citizen citizen = new Citizen(this.chromium.person(width, script), this.portal, script);

		citizen.findsTheService("Bewohnerparkausweis");
		String reference = citizen.reads("Aktenzeichen");
		String secret = citizen.reads("Zugangscode");
		citizen.answersAllPages(person);
		citizen.button("Antrag absenden");
		assertThat(citizen.page().locator("h1").innerText()).isEqualTo("Ihr Antrag ist eingegangen");
		assertThat(citizen.page().locator("main").innerText()).contains(reference, "S-AB 123", "17. November 2026");
		citizen.look();
		assertThat(citizen.page().context().cookies()).noneMatch((cookie) -> cookie.name.equals("JSESSIONID"));

		Citizen elsewhere = new Citizen(this.chromium.person(width, script), this.portal, script);
		elsewhere.returns(reference, secret);
		untilItReads(elsewhere.page(), "Ihr Antrag liegt bei der Sachbearbeitung.");
		elsewhere.look();

		clerkGrantsAndPosts(reference);

		untilItReads(elsewhere.page(), "Ihr Bescheid ist zur Post gegeben.");
		assertThat(elsewhere.page().locator("main").innerText()).contains("21. November 2026", "21. Dezember 2026",
				"§ 41 Absatz 2 LVwVfG");
		elsewhere.look();
		readsTheNotice(elsewhere.page(), person.get("familyName"));

		this.clock.moveTo(LocalDate.of(2026, 12, 22));
		untilItReads(elsewhere.page(), "Ihr Bewohnerparkausweis gilt.");
		elsewhere.look();
	}

	private void clerkGrantsAndPosts(String reference) {
		Clerk klara = new Clerk(this.chromium.person(1280, true), this.portal);
		klara.logsIn("klara");
		klara.claims(reference);
		assertThat(klara.form().innerText()).contains("Vorbereitet: Bewilligung", "Hauptwohnung im Parkgebiet",
				"30,70 Euro", "Beispielwert", "24.12.1985");
		klara.looks("task-review");
		klara.chooses("Ja, bewilligen");
		klara.writes("Ermessen", "Gründe gegen den Ausweis sind nicht zu sehen.");
		klara.completes();

		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> klara.claims(reference));
		klara.writes("Tag der Aufgabe zur Post", "17.11.2026");
		klara.looks("task-post");
		klara.completes();
	}

	private static void readsTheNotice(Page page, String name) throws Exception {
		String address = page.locator("a[href*='/bescheide/']").first().getAttribute("href");
		APIResponse response = page.request().get(page.url().replaceAll("/vorgaenge/.*", "") + address);
		assertThat(response.headers()).containsEntry("content-type", "application/pdf")
			.containsEntry("x-content-type-options", "nosniff");
		assertThat(VeraPdf.failures(response.body())).isEmpty();
		try (PDDocument pdf = Loader.loadPDF(response.body())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains(name, "Klara Sommer", "Rechtsbehelfsbelehrung");
		}
	}

	private static void untilItReads(Page page, String text) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
			page.reload();
			assertThat(page.locator("main").innerText()).contains(text);
		});
	}

}
