package de.amtswerk.citizen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.amtswerk.application.Applications;
import de.amtswerk.city.Browser;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.MovableClock;
import de.amtswerk.city.Page;
import de.amtswerk.city.SampleFiles;
import de.amtswerk.document.Document;
import de.amtswerk.document.Documents;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.VeraPdf;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever drives a borrowed car uploads the owner's statement. */
@CityTest
class DocumentPagesTests {

	private static final String UPLOAD = "Hochladen";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Documents documents;

	@Autowired
	Applications applications;

	Applicant applicant;

	Browser browser;

	Page page;

	String reference;

	@BeforeEach
	void somebodyDrivesABorrowedCar() {
		this.clock.moveTo(LocalDate.of(2026, 11, 17));
		this.applicant = new Applicant(this.port);
		this.browser = this.applicant.browser();
		Page vehicle = this.applicant.next(this.applicant.next(this.applicant.start()));
		this.reference = vehicle.path().split("/")[2];
		Map<String, String> typed = new LinkedHashMap<>(this.applicant.typed());
		typed.keySet().removeIf((key) -> vehicle.html().select("[name=" + key + "]").isEmpty());
		typed.put("vehicleHolder", "lent");
		typed.put("vehicleOwner", "Jana Beispiel");
		this.page = this.browser.send(vehicle, Applicant.NEXT, typed);
	}

	@Test
	void saysTheLimitsBefore() {
		assertThat(this.page.title()).startsWith("Ihre Unterlagen – Schritt 4 von 6");
		assertThat(this.page.text()).contains("PDF, JPEG oder PNG, je Datei höchstens 10 MB, zusammen höchstens 30 MB",
				"hier höchstens 3 Dateien", "Sie muss lesbar und unterschrieben sein.");
		assertThat(this.page.html().expectFirst("input[type=file]").attr("accept"))
			.isEqualTo("application/pdf,image/jpeg,image/png");
	}

	@Test
	void showsWhatWasUploadedAndGoesOn() {
		Page uploaded = upload(Map.of("Überlassung Müller (1).pdf", SampleFiles.pdf(), "Foto.png", SampleFiles.png()));

		assertThat(uploaded.status()).isEqualTo(200);
		assertThat(uploaded.html().select(".aw-files .aw-answer").eachText())
			.containsExactlyInAnyOrder("Überlassung Müller (1).pdf", "Foto.png");
		Page next = this.browser.send(uploaded, Applicant.NEXT, Map.of());
		assertThat(next.title()).startsWith("Ihre Erklärung – Schritt 5 von 6");
	}

	@Test
	void asksForTheStatementBeforeGoingOn() {
		Page again = this.browser.send(this.page, Applicant.NEXT, Map.of());

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.problems()).containsExactly("#lendingStatement");
		assertThat(again.html().expectFirst("#lendingStatement").attr("aria-describedby"))
			.contains("lendingStatement-error");
		assertThat(again.text()).contains("Laden Sie die Überlassungserklärung hoch.");
	}

	@Test
	void saysWhyAFileIsRefusedAndKeepsTheOthers() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("gut.pdf", SampleFiles.pdf());
		files.put("lügt.pdf", "Das ist kein PDF".getBytes(StandardCharsets.UTF_8));

		Page again = upload(files);

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.title()).startsWith("Fehler: Ihre Unterlagen");
		assertThat(again.problems()).containsExactly("#lendingStatement");
		assertThat(again.text()).contains("gut.pdf").contains("PDF, JPEG oder PNG");
	}

	@Test
	void asksToChooseAFileFirst() {
		Page again = upload(Map.of("", new byte[0]));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("Wählen Sie zuerst eine Datei aus");
	}

	@Test
	void losesNoAnswerWhenAFileIsTooLarge() {
		Page again = upload(Map.of("Video.pdf", new byte[11 * 1024 * 1024]));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("„Video.pdf“: Die Datei ist größer als 10 MB");
		assertThat(this.browser.open("/antraege/" + this.reference + "/person").input("familyName"))
			.isEqualTo(this.applicant.typed().get("familyName"));
	}

	@Test
	void leadsBackToTheCheckPageAlsoAfterAFileThatIsTooLarge() {
		this.page = this.browser.open(this.page.path() + "?zurueck=pruefen");

		Page again = upload(Map.of("Video.pdf", new byte[11 * 1024 * 1024]));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.form(Applicant.NEXT).attr("action")).endsWith("zurueck=pruefen");
	}

	@Test
	void answersAlsoWhenTheRequestBreaksEveryBound() {
		Page again = upload(Map.of("Film.pdf", new byte[40 * 1024 * 1024]));

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("Eine Datei darf höchstens 10 MB groß sein");
		assertThat(this.documents.of(this.reference)).isEmpty();
	}

	@Test
	void removesAFile() {
		Page uploaded = upload(Map.of("Falsch.pdf", SampleFiles.pdf()));

		Page removed = this.browser.send(uploaded, "Entfernen", Map.of());

		assertThat(removed.status()).isEqualTo(200);
		assertThat(removed.text()).doesNotContain("Falsch.pdf");
		assertThat(this.documents.of(this.reference)).isEmpty();
	}

	@Test
	void takesNoMoreThanTheFormSays() {
		Page uploaded = upload(Map.of("1.pdf", SampleFiles.pdf(), "2.pdf", SampleFiles.pdf(), "3.pdf",
				SampleFiles.pdf(), "4.pdf", SampleFiles.pdf()));

		assertThat(uploaded.status()).isEqualTo(422);
		assertThat(this.documents.of(this.reference)).hasSize(3);
		assertThat(this.browser.open(this.page.path()).html().select("input[type=file]")).isEmpty();
	}

	@Test
	void keepsNameSizeAndHashInTheApplication() {
		upload(Map.of("Erklärung.pdf", SampleFiles.pdf()));

		submit();

		Document document = this.documents.of(this.reference).get(0);
		assertThat(this.applications.find(this.reference).orElseThrow().answers()).containsEntry("lendingStatement",
				List.of(Map.of("id", document.id().toString(), "name", "Erklärung.pdf", "mediaType", "application/pdf",
						"size", document.size(), "sha256", document.sha256())));
		assertThat(this.browser.open("/vorgaenge/" + this.reference).text()).contains("Erklärung.pdf (");
	}

	@Test
	void listsDocumentsWithTheirHashInTheReceipt() throws Exception {
		upload(Map.of("Erklärung 張.pdf", SampleFiles.pdf()));
		submit();

		byte[] receipt = this.browser.download("/vorgaenge/" + this.reference + "/eingangsbestaetigung").body();

		assertThat(VeraPdf.failures(receipt)).isEmpty();
		assertThat(PdfText.of(receipt).replaceAll("\\s+", "")).contains("Überlassungserklärung", "Erklärung_.pdf",
				this.documents.of(this.reference).get(0).sha256());
		assertThat(new String(this.browser.download("/vorgaenge/" + this.reference + "/antrag.json").body(),
				StandardCharsets.UTF_8))
			.contains("Erklärung 張.pdf");
	}

	@Test
	void dropsFilesThatTheAnswersNoLongerAskFor() {
		upload(Map.of("Erklärung.pdf", SampleFiles.pdf()));
		Page vehicle = this.browser.open("/antraege/" + this.reference + "/fahrzeug");
		this.browser.send(vehicle, Applicant.NEXT, Map.of("vehicleHolder", "self"));

		submit();

		assertThat(this.documents.of(this.reference)).isEmpty();
	}

	@Test
	void takesNothingWhereTheFormAsksForNothing() {
		Page vehicle = this.browser.open("/antraege/" + this.reference + "/fahrzeug");
		this.browser.send(vehicle, Applicant.NEXT, Map.of("vehicleHolder", "self"));

		Page refused = upload(Map.of("Erklärung.pdf", SampleFiles.pdf()));

		assertThat(refused.status()).isEqualTo(404);
		assertThat(this.documents.of(this.reference)).isEmpty();
	}

	@Test
	void takesNothingFromStrangers() {
		Browser stranger = new Browser(this.port);
		stranger.open("/vorgaenge");

		Page refused = stranger.upload(this.page, UPLOAD, Map.of("Erklärung.pdf", SampleFiles.pdf()));

		assertThat(refused.text()).doesNotContain("Erklärung.pdf");
		assertThat(this.documents.of(this.reference)).isEmpty();
	}

	@Test
	void takesNothingAfterSubmission() {
		Page before = upload(Map.of("Erklärung.pdf", SampleFiles.pdf()));
		submit();

		Page late = this.browser.upload(before, UPLOAD, Map.of("Nachtrag.pdf", SampleFiles.pdf()));
		this.browser.send(before, "Entfernen", Map.of());

		assertThat(late.title()).startsWith("Ihr Antrag ist eingegangen");
		assertThat(this.documents.of(this.reference)).hasSize(1);
	}

	private Page upload(Map<String, byte[]> files) {
		return this.browser.upload(this.page, UPLOAD, files);
	}

	private void submit() {
		Page declaration = this.browser.open("/antraege/" + this.reference + "/erklaerung");
		Page check = this.browser.send(declaration, Applicant.NEXT,
				Map.of("privacyRead", "true", "declarationOfTruth", "true"));
		assertThat(this.browser.send(check, Applicant.SUBMIT, Map.of()).title())
			.startsWith("Ihr Antrag ist eingegangen");
	}

}
