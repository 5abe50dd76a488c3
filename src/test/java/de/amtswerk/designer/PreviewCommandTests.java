package de.amtswerk.designer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.amtswerk.city.ServiceFolder;
import de.amtswerk.letter.PdfText;
import de.amtswerk.letter.VeraPdf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer sees a notice before there is a case, or what keeps it from being printed.
 */
class PreviewCommandTests {

	private static final String TEMPLATE = "processes/probe/notices/bewilligung.html";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	private ServiceFolder service;

	@BeforeEach
	void aServiceLiesInAFolder() {
		this.service = new ServiceFolder(this.folder, "probe");
	}

	@Test
	void theSampleOfEveryShippedNoticeIsAccessibleAndArchivable() throws IOException {
		for (String notice : List.of("bewilligung", "ablehnung")) {
			int exit = run("preview", "bewohnerparkausweis", notice, "-o", pdf().toString());

			assertThat(exit).as(lines().toString()).isZero();
			assertThat(VeraPdf.failures(Files.readAllBytes(pdf()))).isEmpty();
		}
	}

	@Test
	void aSampleCarriesMadeUpValuesAndTheRemediesOfToday() throws IOException {
		int exit = preview("bewilligung");

		assertThat(exit).isZero();
		assertThat(lines()).containsExactly(pdf() + ": 2 Seiten, mit ausgedachten Werten");
		assertThat(text()).containsSubsequence("Landeshauptstadt Stuttgart", "Frau", "Erika Mustermann",
				"Musterstraße 12", "30,70\u00a0€", "innerhalb eines Monats nach Bekanntgabe Widerspruch",
				"keine aufschiebende Wirkung", "Max Muster");
	}

	@Test
	void aSampleCannotBeTakenForANotice() throws IOException {
		preview("bewilligung");

		try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
			assertThat(document.getDocumentInformation().getTitle()).startsWith("Muster: ");
		}
		assertThat(text().replaceAll("\\s", "")).startsWith("MUSTER");
	}

	@Test
	void aSampleShowsTheValuesOfAFile() throws IOException {
		int exit = preview("bewilligung",
				values("""
						{"salutation": null, "familyName": "Özdemir", "firstNames": "Ayşe", "receivedOn": "2026-11-17",
						 "parkingArea": "W4", "plate1": "S-AY 1", "plate2": null, "plate3": null, "feeInCents": 1535,
						 "feeCitation": "§ 1 GebOSt", "feeNote": "", "validFrom": "2026-12-01", "validUntil": "2027-11-30"}"""));

		assertThat(exit).as(lines().toString()).isZero();
		assertThat(text()).contains("Ayşe Özdemir", "17.11.2026", "15,35\u00a0€", "01.12.2026", "W4");
	}

	@Test
	void everyMissingValueOfAFileIsNamed() throws IOException {
		int exit = preview("ablehnung", values("{\"receivedOn\": \"2026-11-17\", \"reason\": \"Zu weit weg.\"}"));

		assertThat(exit).isEqualTo(1);
		assertThat(lines()).containsExactly(
				file() + ": discretionLines fehlt, die Vorlage nennt den Wert; soll er leer sein, schreiben Sie null.",
				file() + ": reasonsLines fehlt, die Vorlage nennt den Wert; gemeint ist wohl \"reason\" aus der Datei.");
		assertThat(pdf()).doesNotExist();
	}

	@Test
	void aFileThatIsNoJsonIsRefusedWithItsLine() throws IOException {
		int exit = preview("ablehnung", values("{\n\"receivedOn\": 2026-11-17}"));

		assertThat(exit).isEqualTo(1);
		assertThat(lines().get(0)).startsWith(file() + ":2: Das ist kein JSON-Objekt");
	}

	@Test
	void everyMistakeOfATemplateIsToldWithItsLine() {
		this.service.replace(TEMPLATE, "{{parkingArea}}", "{{parkingAre}}");
		this.service.replace(TEMPLATE, "{{remedies.fee}}", "");
		this.service.replace(TEMPLATE, "content=\"permit fee\"", "content=\"permit fee licence\"");

		int exit = preview("bewilligung");

		assertThat(exit).isEqualTo(1);
		assertThat(lines()).hasSize(4)
			.anySatisfy((line) -> assertThat(line)
				.startsWith(TEMPLATE + ":" + this.service.lineOf(TEMPLATE, "{{parkingAre}}") + " parkingAre: "))
			.anySatisfy((line) -> assertThat(line).contains("Zur Entscheidung \"licence\" passen heute 0 Zeilen"))
			.anySatisfy((line) -> assertThat(line).contains("id=\"tenor-licence\""))
			.anySatisfy((line) -> assertThat(line).contains("{{remedies.fee}}"));
	}

	@Test
	void whatCannotBePrintedIsToldWithAllItsLines() {
		this.service.replace(TEMPLATE, "<h2 id=\"tenor-fee\">2. Gebühr</h2>", "<h4>2. Gebühr</h4>");
		this.service.replace(TEMPLATE, "<caption>", "<caption style=\"float: left\">");

		int exit = preview("bewilligung");

		assertThat(exit).isEqualTo(1);
		assertThat(lines()).anySatisfy(
				(line) -> assertThat(line).startsWith(TEMPLATE + ":" + this.service.lineOf(TEMPLATE, "<h4>") + " h4: "))
			.anySatisfy((line) -> assertThat(line)
				.startsWith(TEMPLATE + ":" + this.service.lineOf(TEMPLATE, "<caption") + " caption: "));
	}

	@Test
	void aNameThatIsUnknownMeetsTheNearestOne() {
		assertThat(run("preview", "prob", "bewilligung", "-o", pdf().toString(), this.folder.toString())).isEqualTo(2);
		assertThat(preview("bewiligung")).isEqualTo(2);
		assertThat(lines()).containsExactly(
				"Die Leistung \"prob\" gibt es nicht; vorhanden: probe. Gemeint ist wohl \"probe\".",
				"Die Bescheidvorlage \"bewiligung\" gibt es in processes/probe/notices/ nicht;"
						+ " vorhanden: ablehnung, bewilligung. Gemeint ist wohl \"bewilligung\".");
	}

	@Test
	void aCallThatSaysTooLittleIsAnsweredWithHowToCall() {
		assertThat(run("preview", "probe", "bewilligung")).isEqualTo(2);
		assertThat(run("preview", "-o", pdf().toString())).isEqualTo(2);
		assertThat(lines()).hasSize(2).allSatisfy((line) -> assertThat(line).startsWith("Aufruf: "));
		assertThat(preview("bewilligung", this.folder.resolve("weg.json").toString())).isEqualTo(2);
	}

	private int preview(String notice, String... more) {
		return (more.length == 0) ? run("preview", "probe", notice, "-o", pdf().toString(), this.folder.toString())
				: run("preview", "probe", notice, more[0], "-o", pdf().toString(), this.folder.toString());
	}

	private int run(String... arguments) {
		return new Commands(new PrintStream(this.out, true, StandardCharsets.UTF_8)).run(List.of(arguments));
	}

	private String values(String json) throws IOException {
		return Files.writeString(file(), json).toString();
	}

	private Path file() {
		return this.folder.resolve("daten.json");
	}

	private Path pdf() {
		return this.folder.resolve("bescheid.pdf");
	}

	private String text() throws IOException {
		return PdfText.of(Files.readAllBytes(pdf()));
	}

	private List<String> lines() {
		return this.out.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
