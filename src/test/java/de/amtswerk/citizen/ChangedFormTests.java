package de.amtswerk.citizen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.application.Applications;
import de.amtswerk.application.Drafts;
import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.ServiceFolder;
import de.amtswerk.city.Typed;
import de.amtswerk.procedure.Publication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the form changes under an open draft, answers stay by key, are checked anew, and
 * whoever fills it in reads what has changed.
 */
@CityTest
class ChangedFormTests {

	private static final String CHANGED = "Das Formular wurde inzwischen geändert.";

	private static int count;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Publication publication;

	@Autowired
	Drafts drafts;

	@Autowired
	Applications applications;

	@TempDir
	Path folder;

	Browser browser;

	ServiceFolder designer;

	String slug;

	Map<String, String> typed;

	@BeforeEach
	void aServiceIsOnOffer() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.slug = "wechselausweis-" + count++;
		this.designer = new ServiceFolder(this.folder, this.slug);
		this.publication.publish(this.designer.location());
		this.browser = new Browser(this.port);
		this.typed = Typed.with(Residents.next(), "phone", "0711 12345");
	}

	@AfterAll
	static void theShippedServicesAreOfferedAgain(@Autowired Publication publication) {
		publication.publish("classpath:");
	}

	@Test
	void whoComesBackReadsWhatHasChanged() {
		Page check = fillIn(start());
		theFormChanges();

		Page back = this.browser.open("/antraege/" + reference(check));

		assertThat(back.status()).isEqualTo(200);
		assertThat(notice(back)).contains(CHANGED, "Neue Fragen: Wie viele Personen wohnen hier?",
				"Nicht mehr gefragt; Ihre Antwort wird nicht mitgesendet: Telefonnummer",
				"Anders formuliert: Postleitzahl der Wohnung (bisher: Postleitzahl)",
				"Ihre Antwort ist nicht mehr möglich, bitte antworten Sie neu: "
						+ "Haben Sie eine Garage oder einen Stellplatz? (bisher: Nein)");
	}

	@Test
	void answersStayAndWhatIsMissingIsAskedBeforeAnythingIsSubmitted() {
		Page check = fillIn(start());
		theFormChanges();

		Page address = this.browser.send(check, Applicant.SUBMIT, Map.of());
		Page vehicle = this.browser.send(address, Applicant.NEXT, Map.of("persons", "3"));
		Page again = this.browser.send(vehicle, Applicant.NEXT, Map.of("hasPrivateSpace", "rented"));
		Page receipt = this.browser.send(again, Applicant.SUBMIT, Map.of());

		assertThat(address.problems()).containsExactly("#persons");
		assertThat(address.input("street")).isEqualTo("Tübinger Straße");
		assertThat(notice(address)).contains("Wie viele Personen wohnen hier?");
		assertThat(vehicle.problems()).containsExactly("#hasPrivateSpace");
		assertThat(vehicle.input("plate1")).isEqualTo("S-AB 123");
		assertThat(again.title()).startsWith("Angaben prüfen und absenden");
		assertThat(receipt.title()).startsWith("Ihr Antrag ist eingegangen");
		assertThat(this.applications.find(reference(check)).orElseThrow().answers())
			.containsEntry("familyName", this.typed.get("familyName"))
			.containsEntry("persons", 3L)
			.containsEntry("hasPrivateSpace", "rented")
			.doesNotContainKey("phone");
	}

	@Test
	void whoHasAPageOpenMeanwhileIsToldAndLosesNothing() {
		Page first = start();
		theFormChanges();

		Page again = this.browser.send(first, Applicant.NEXT, this.typed);
		Page reloaded = this.browser.open(first.path());
		Page next = this.browser.send(again, Applicant.NEXT, Map.of());

		assertThat(again.status()).isEqualTo(422);
		assertThat(notice(again)).contains(CHANGED);
		assertThat(again.input("familyName")).isEqualTo(this.typed.get("familyName"));
		assertThat(notice(reloaded)).as("told until a page was sent with the form on offer").contains("Telefonnummer");
		assertThat(next.title()).startsWith("Ihre Wohnung");
		assertThat(notice(next)).isEmpty();
	}

	@Test
	void aDraftThatFitsIsSubmittedAfterTheApplicantHasReadIt() {
		Page check = fillIn(start());
		String form = "forms/" + this.slug + "/antrag.form";
		this.designer.replace(form, "\"label\": \"Hausnummer\"", "\"label\": \"Nummer des Hauses\"");
		this.publication.publish(this.designer.location());

		Page again = this.browser.send(check, Applicant.SUBMIT, Map.of());
		Page receipt = this.browser.send(again, Applicant.SUBMIT, Map.of());

		assertThat(notice(again)).contains("Nummer des Hauses (bisher: Hausnummer)");
		assertThat(receipt.title()).startsWith("Ihr Antrag ist eingegangen");
	}

	@Test
	void whatMakesNoDifferenceIsNotTold() {
		Page check = fillIn(start());
		String form = "forms/" + this.slug + "/antrag.form";
		this.designer.replace(form, "Nur für Rückfragen.", "Damit wir Sie fragen können.");
		this.publication.publish(this.designer.location());

		Page back = this.browser.open(check.path());

		assertThat(notice(back)).isEmpty();
	}

	@Test
	void ofAFormThatNobodyHasAnsweredYetNothingIsTold() {
		Page first = start();
		theFormChanges();

		Page back = this.browser.open(first.path());

		assertThat(notice(back)).isEmpty();
	}

	private void theFormChanges() {
		this.designer.changeApplicationForm();
		this.publication.publish(this.designer.location());
		assertThat(this.publication.refused()).isEmpty();
	}

	private Page start() {
		return this.browser.send(this.browser.open("/leistungen/" + this.slug), "Antrag starten", Map.of());
	}

	private Page fillIn(Page first) {
		Page page = first;
		for (int number = 1; number <= 4; number++) {
			page = this.browser.send(page, Applicant.NEXT, this.typed);
		}
		return page;
	}

	private static String notice(Page page) {
		return page.html().select("#changed").text();
	}

	private static String reference(Page page) {
		return page.path().split("/")[2];
	}

}
