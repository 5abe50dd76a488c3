package de.amtswerk.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import de.amtswerk.application.Application;
import de.amtswerk.application.Applications;
import de.amtswerk.city.City;
import de.amtswerk.city.CityTest;
import de.amtswerk.city.Residents;
import de.amtswerk.city.Typed;
import de.amtswerk.form.Form;
import de.amtswerk.form.Forms;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.VeraPdf;
import de.amtswerk.procedure.Procedure;
import de.amtswerk.procedure.Procedures;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever applied can keep on paper and as data what was received, and when. */
@CityTest
class ReceiptsTests {

	private static final DocumentLine PAPER = new DocumentLine("Fahrzeugschein", "Schein <1> Größe.pdf", 1_234_567,
			"0123456789abcdef".repeat(4));

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	Receipts receipts;

	@Autowired
	Procedures procedures;

	@Autowired
	Applications applications;

	@Autowired
	City city;

	@Autowired
	Clock clock;

	@Test
	void tellsEveryAnswerWithItsLabel() {
		Application application = submitted("email", "lena@beispiel.de");

		String text = text(this.receipts.pdf(application, List.of()));

		assertThat(application.procedure().form().summary(application.answers())).isNotEmpty()
			.flatExtracting("lines")
			.extracting("label", "text")
			.allSatisfy((line) -> assertThat(text).contains(squeezed((String) line.toList().get(0)),
					squeezed((String) line.toList().get(1))));
		assertThat(text).contains(squeezed("Aktenzeichen " + application.fileReference()));
	}

	@Test
	void saysWhenItWasReceivedInStuttgartAndWhatComesNext() {
		String text = text(this.receipts.pdf(received("2026-07-01T22:15:30Z"), List.of(PAPER)));

		assertThat(text).contains(squeezed("2. Juli 2026 um 00:15:30 Uhr"),
				squeezed("Wir prüfen zuerst automatisch, ob alle Voraussetzungen vorliegen."), squeezed("0711 216-0"),
				squeezed("bewohnerparken@stuttgart.example"));
	}

	@Test
	void isNoDecision() {
		String text = text(this.receipts.pdf(received("2026-11-22T12:00:00Z"), List.of()));

		assertThat(text).contains(squeezed("Über den Antrag ist damit noch nicht entschieden."))
			.doesNotContainIgnoringCase("Bescheid")
			.doesNotContainIgnoringCase("Widerspruch")
			.doesNotContainIgnoringCase("Rechtsbehelf");
	}

	@Test
	void listsDocumentsWithSizeAndFingerprint() {
		String text = text(this.receipts.pdf(received("2026-11-22T12:00:00Z"), List.of(PAPER)));

		assertThat(text).contains("Fahrzeugschein", squeezed(PAPER.name()), squeezed("1.234.567 Byte"), PAPER.sha256());
	}

	@Test
	void canBeArchivedAndReadOut() {
		assertThat(VeraPdf.failures(this.receipts.pdf(submitted(), List.of()))).isEmpty();
		assertThat(VeraPdf.failures(this.receipts.pdf(long50Rows(), List.of(PAPER)))).isEmpty();
	}

	@Test
	void flowsOverPagesWithoutLosingAWord() throws IOException {
		Application application = long50Rows();

		byte[] pdf = this.receipts.pdf(application, List.of(PAPER));

		keep(pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isGreaterThan(3);
		}
		assertThat(text(pdf)).contains(squeezed(longText()), "ohneLeerzeichen".repeat(130), "Person50:Name",
				"Müller-Lüdenscheidt50.", squeezed("Zweite Zeile"));
	}

	@Test
	void showsMarkupAsItWasTyped() {
		String hostile = "<script>alert(1)</script> {{secret}} &amp; <h1>Bescheid</h1>";

		String text = text(this.receipts.pdf(application(Map.of("reason", hostile)), List.of()));

		assertThat(text).contains(squeezed(hostile));
	}

	@Test
	void isTheSameWheneverItIsAskedFor() {
		Application application = submitted();
		String before = text(this.receipts.pdf(application, List.of()));
		this.city.runDueJobs();

		String after = text(
				this.receipts.pdf(this.applications.find(application.fileReference()).orElseThrow(), List.of()));

		assertThat(after).isEqualTo(before);
	}

	@Test
	void keepsTheShapeOfTheCopyForMachines() throws IOException {
		Application application = application(Map.of("reason", "Grund", "members", List.of(Map.of("name", "Ö"))));

		JsonNode copy = JSON.readTree(this.receipts.json(application, List.of(PAPER)));

		assertThat(copy).isEqualTo(JSON.readTree("""
				{"reference": "7K3M-9QXW", "service": "bewohnerparkausweis", "version": 3,
				 "receivedAt": "2026-11-22T13:00:00.123+01:00",
				 "answers": {"reason": {"label": "Grund", "value": "Grund"},
				  "members": {"label": "Mitbewohner", "value": [{"name": "Ö"}]}},
				 "documents": [{"label": "Fahrzeugschein", "name": "Schein <1> Größe.pdf", "size": 1234567,
				  "sha256": "%s"}]}""".formatted(PAPER.sha256())));
	}

	@Test
	void carriesTheCopyForMachinesInThePdf() throws IOException {
		Application application = submitted();

		try (PDDocument document = Loader.loadPDF(this.receipts.pdf(application, List.of()))) {
			assertThat(document.getDocumentCatalog()
				.getNames()
				.getEmbeddedFiles()
				.getNames()
				.get("antrag.json")
				.getEmbeddedFile()
				.toByteArray()).isEqualTo(this.receipts.json(application, List.of()));
		}
	}

	private Application submitted(String... keysAndTexts) {
		String reference = this.city.submit("bewohnerparkausweis", Typed.with(Residents.next(), keysAndTexts));
		return this.applications.find(reference).orElseThrow();
	}

	private Application received(String instant) {
		Application real = submitted();
		return new Application(real.fileReference(), real.procedure(), real.answers(), Instant.parse(instant), null);
	}

	private Application long50Rows() {
		return application(
				Map.of("reason", longText() + "\n\nZweite Zeile", "word", "ohneLeerzeichen".repeat(130), "members",
						IntStream.rangeClosed(1, 50)
							.mapToObj((row) -> Map.of("name", "Müller-Lüdenscheidt " + row + "."))
							.toList()));
	}

	private Application application(Map<String, Object> answers) {
		Procedure real = this.procedures.find("bewohnerparkausweis").orElseThrow();
		Form form = new Forms(this.clock).read("forms/test.form", """
				{"id": "test.antrag", "type": "default", "components": [
				 {"type": "group", "id": "seite", "label": "Ihr Anliegen", "components": [
				  {"type": "textarea", "key": "reason", "label": "Grund"},
				  {"type": "textarea", "key": "word", "label": "Ein langes Wort"},
				  {"type": "dynamiclist", "path": "members", "label": "Mitbewohner",
				   "properties": {"rowLabel": "Person", "max": "50"}, "components": [
				    {"type": "textfield", "key": "name", "label": "Name"}]}]}]}""");
		Procedure procedure = new Procedure(real.slug(), real.definitionId(), real.deploymentId(), 3, real.name(),
				real.description(), real.properties(), form, real.formHash());
		return new Application("7K3M-9QXW", procedure, answers, Instant.parse("2026-11-22T12:00:00.123Z"), null);
	}

	private static String longText() {
		return "Das ist ein sehr ausführlicher Grund. ".repeat(53).strip();
	}

	/** Line breaks of the page are no part of an answer. */
	private static String text(byte[] pdf) {
		return squeezed(PdfText.of(pdf).replaceAll("(?m)^(Landeshauptstadt Stuttgart · .*|Seite \\d+ von \\d+)$", ""));
	}

	private static String squeezed(String text) {
		return text.replaceAll("\\s+", "");
	}

	/** For people who want to look at it. */
	private static void keep(byte[] pdf) throws IOException {
		Files.write(Files.createDirectories(Path.of("target/city")).resolve("eingangsbestaetigung.pdf"), pdf);
	}

}
