package de.amtswerk.clerk;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.city.Browser;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.document.Document;
import de.amtswerk.document.Documents;
import de.amtswerk.document.ScanState;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk looks at what an applicant has enclosed. */
@CityTest
class CaseDocumentsTests {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	City city;

	@Autowired
	Documents documents;

	@Autowired
	IdentityService identities;

	String reference;

	Document document;

	@BeforeEach
	void somebodyEnclosedAStatement() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.reference = this.city.submit("bewohnerparkausweis", Typed.with(Residents.next(), "vehicleHolder", "lent"));
		this.document = this.documents.of(this.reference).get(0);
	}

	@Test
	void listsDocumentsWithTheirFingerprint() {
		Page page = clerk("klara").open(page());

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("Unterlage.pdf", "Überlassungserklärung", this.document.sha256(),
				"nicht auf Schadsoftware geprüft");
	}

	@Test
	void downloadsAsAttachmentOfTheRightType() {
		HttpResponse<byte[]> file = clerk("klara").download(page() + "/" + this.document.id());

		assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
			.contains("Unterlage.pdf");
		assertThat(file.body()).isEqualTo(this.documents.content(this.document));
	}

	@Test
	void previewsInTheBrowser() {
		HttpResponse<byte[]> file = clerk("klara").download(page() + "/" + this.document.id() + "/ansicht");

		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline;");
		assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	@Test
	void holdsBackWhatIsNotKnownToBeClean() {
		this.documents.scanned(this.document.id(), ScanState.INFECTED);
		Browser clerk = clerk("klara");

		assertThat(clerk.download(page() + "/" + this.document.id()).statusCode()).isEqualTo(404);
		assertThat(clerk.open(page()).text()).contains("enthält Schadsoftware", "Die Datei ist gesperrt");
	}

	@Test
	void doesNotExistForOtherSections() {
		if (this.identities.createUserQuery().userId("nora").count() == 0) {
			this.identities.saveUser(person("nora"));
			this.identities.createMembership("nora", "clerk");
		}
		Browser other = clerk("nora");

		assertThat(other.open(page()).status()).isEqualTo(404);
		assertThat(other.download(page() + "/" + this.document.id()).statusCode()).isEqualTo(404);
	}

	@Test
	void isClosedToOperatorsAndStrangers() {
		assertThat(clerk("olaf").open(page()).status()).isEqualTo(403);
		assertThat(new Browser(this.port).open(page()).title()).startsWith("Anmelden");
	}

	private User person(String id) {
		User user = this.identities.newUser(id);
		user.setPassword("demo");
		return user;
	}

	private String page() {
		return "/faelle/" + this.reference + "/unterlagen";
	}

	private Browser clerk(String name) {
		Browser browser = new Browser(this.port);
		browser.send(browser.open("/anmelden"), "Anmelden", Map.of("username", name, "password", "demo"));
		return browser;
	}

}
