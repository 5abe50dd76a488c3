package de.amtswerk.letter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A letter contains what it should, where it should. */
class LettersTests {

	@Test
	void printsEveryValueOnce() {
		List<String> values = List.of("Erika Schäfer", "Hauptstraße 12 a", "BPA-2026-000123", "Jürgen Weiß",
				"01234 567-89", "ordnung@musterstadt.example", "22. November 2026", "5. Oktober 2026", "Zone West 3",
				"MU-ST 123", "30. November 2027", "30,70 €", "Ausstellung des Ausweises", "265", "25,60 €", "5,10 €",
				"Monika Öztürk", "Sachbearbeiterin", "Amt für öffentliche Ordnung");

		String text = PdfText.of(SampleLetter.write(SampleLetter.data()));

		assertThat(values).allSatisfy((value) -> assertThat(text).containsOnlyOnce(value));
	}

	@Test
	void givesBackAllLettersOfDin91379AsTheyWereWritten() {
		List<String> lines = SampleLetter.dinLetters();

		String text = PdfText.of(SampleLetter.write(SampleLetter.dataWith("reasons", lines)));

		assertThat(String.join(" ", lines).split(" ")).hasSize(649);
		assertThat(lines).allSatisfy((line) -> assertThat(text).containsOnlyOnce(line));
		assertThat(text).doesNotContainPattern("[\uE000-\uF8FF\uFB00-\uFB06\uFFFD#]");
	}

	@Test
	void composesLettersThatArriveInParts() {
		String text = PdfText.of(SampleLetter.write(SampleLetter.dataWith("greeting", "Guten Tag Herr Mu\u0308ller")));

		assertThat(text).contains("Guten Tag Herr Müller");
	}

	@Test
	void printsHostileValuesAsTheyAre() {
		List<String> hostile = List.of("<script>alert('x')</script>", "Müller & Söhne", "{{zone}} {{{zone}}}",
				"]]> &lt; &#65;", "\"><img src=\"http://localhost/x\"/>");

		String text = PdfText.of(SampleLetter.write(SampleLetter.dataWith("reasons", hostile)));

		assertThat(hostile).allSatisfy((value) -> assertThat(text).containsOnlyOnce(value));
	}

	@Test
	void isReadOutInTheOrderOfALetter() {
		List<String> structure = PdfStructure.of(SampleLetter.write(SampleLetter.data()));

		assertThat(structure).containsSubsequence("P in Div: Stadt Musterstadt",
				"P in Div: Amt für öffentliche Ordnung", "P in Div: Erika Schäfer", "P in Div: 12345 Musterstadt",
				"P in Div: Aktenzeichen:BPA-2026-000123", "P in Div: Datum:22. November 2026",
				"H1 in Div: Bewohnerparkausweis für die Zone West 3", "P in Div: Sehr geehrte Frau Schäfer,",
				"H2 in Div: Entscheidung", "L in Div: ", "LBody in LI: Er gilt bis zum 30. November 2027.",
				"Table in Div: ", "Caption in Table: Zusammensetzung der Gebühr", "THead in Table: ",
				"TH in TR: Betrag", "TBody in Table: ", "TD in TR: 25,60 €", "H2 in Div: Rechtsbehelfsbelehrung",
				"P in Div: Mit freundlichen Grüßen", "P in Div: Sachbearbeiterin");
		assertThat(structure).doesNotContain("TFoot in Table: ");
	}

	@Test
	void readsTheHeadOfALongTableOnce() {
		List<Map<String, String>> fees = IntStream.rangeClosed(1, 90)
			.mapToObj((row) -> Map.of("subject", "Gegenstand Nr. " + row, "number", "Tarif " + row, "amount",
					row + ",00 €"))
			.toList();

		Letter letter = SampleLetter.write(SampleLetter.dataWith("fees", fees));

		assertThat(letter.pages()).isEqualTo(4);
		assertThat(PdfStructure.of(letter)).containsOnlyOnce("TH in TR: Betrag");
		assertThat(VeraPdf.failures(letter.pdf())).isEmpty();
	}

	@Test
	void leavesOutAListWithoutEntries() {
		List<String> structure = PdfStructure.of(SampleLetter.write(SampleLetter.dataWith("decisions", List.of())));

		assertThat(structure).doesNotContain("L in Div: ").contains("H2 in Div: Entscheidung");
	}

	@Test
	void breaksWordsThatAreTooLongForThePage() {
		String word = "Wort".repeat(60);
		List<Map<String, String>> fees = List.of(Map.of("subject", word, "number", word, "amount", "1 €"));

		Letter letter = SampleLetter.write(SampleLetter.dataWith("fees", fees));

		assertThat(PdfText.linesWithin(190.5, 0, 210, 297, letter)).isEmpty();
		assertThat(PdfText.linesWithin(0, 0, 190.5, 297, letter)).contains("1 €");
	}

	@Test
	void keepsALongLinkInOnePiece() {
		String address = "https://www.musterstadt.example/" + "buergerservice/".repeat(12) + "widerspruch";
		LetterTemplate template = SampleLetter
			.template("<p>Siehe <a href=\"https://x.example\" title=\"Ziel\">{{zone}}</a>.</p>");

		Letter letter = new Letters().write(template, SampleLetter.dataWith("zone", address), SampleLetter.CREATED);

		assertThat(PdfText.of(letter).replaceAll("\\R", "")).contains("Siehe", address);
		assertThat(PdfStructure.of(letter)).filteredOn((element) -> element.startsWith("Link")).hasSize(2);
	}

	@Test
	void showsTheAddressInTheWindowOfTheEnvelope() {
		List<String> address = List.of("Firma", "Müller & Söhne Gartenbau GmbH", "Frau Dr. Łucja Čapek", "Hinterhaus",
				"Hauptstraße 12 a", "12345 Musterstadt");

		Letter letter = SampleLetter.write(SampleLetter.dataWith("addressee", address));

		assertThat(PdfText.linesWithin(20, 62.7, 105, 90, letter)).isEqualTo(address);
		assertThat(PdfText.linesWithin(20, 45, 105, 62.7, letter))
			.containsExactly("Stadt Musterstadt · Rathausplatz 1 · 12345 Musterstadt");
		assertThat(PdfText.linesWithin(125, 50, 200, 98, letter)).startsWith("Aktenzeichen:", "BPA-2026-000123")
			.endsWith("22. November 2026");
	}

	@Test
	void countsTheLinesOfTheAddressAsTheyArePrinted() {
		List<String> address = List.of("Firma",
				"Müller-Lüdenscheid & Söhne Garten-, Landschafts- und Sportplatzbau GmbH", "Frau Dr. Łucja Čapek",
				"Hauptstraße 12 a", "12345 Musterstadt");

		Letter letter = SampleLetter.write(SampleLetter.dataWith("addressee", address));

		assertThat(PdfText.linesWithin(20, 62.7, 105, 90, letter)).hasSize(6).endsWith("12345 Musterstadt");
	}

	@Test
	void namesThePageAndTheFileOnFollowingPages() {
		Letter letter = SampleLetter.write(SampleLetter.dataForPages());

		assertThat(letter.pages()).isEqualTo(3);
		assertThat(PdfText.of(letter)).contains("Seite 1 von 3", "Seite 3 von 3")
			.contains("Stadt Musterstadt · Aktenzeichen BPA-2026-000123");
	}

	@Test
	void saysWhatItIs() throws IOException {
		try (PDDocument document = Loader.loadPDF(SampleLetter.write(SampleLetter.data()).pdf())) {

			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bewohnerparkausweis für Schäfer");
			assertThat(document.getDocumentInformation().getSubject()).isEqualTo("Bewohnerparkausweis für Schäfer");
			assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Stadt Musterstadt");
			assertThat(document.getDocumentInformation().getKeywords()).isEqualTo("BPA-2026-000123");
			assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Amtswerk");
			assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(SampleLetter.CREATED);
			assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray()))
				.contains("2026-11-22T10:15:30+00:00");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
		}
	}

	@Test
	void offersTheHeadingsAsBookmarks() throws IOException {
		try (PDDocument document = Loader.loadPDF(SampleLetter.write(SampleLetter.data()).pdf())) {
			var subject = document.getDocumentCatalog().getDocumentOutline().getFirstChild();

			assertThat(subject.getTitle()).isEqualTo("Bewohnerparkausweis für die Zone West 3");
			assertThat(subject.children()).extracting((bookmark) -> bookmark.getTitle())
				.containsExactly("Entscheidung", "Begründung", "Gebühr", "Rechtsbehelfsbelehrung");
		}
	}

	@Test
	void carriesItsDataByteForByte() throws IOException {
		try (PDDocument document = Loader.loadPDF(SampleLetter.write(SampleLetter.data()).pdf())) {
			PDComplexFileSpecification file = document.getDocumentCatalog()
				.getNames()
				.getEmbeddedFiles()
				.getNames()
				.get("bescheid.json");

			assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(SampleLetter.ATTACHMENT.content());
			assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
			assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
			assertThat(document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"))).hasSize(1);
		}
	}

	@Test
	void isWrittenBySeveralThreadsAtOnce() {
		LetterTemplate template = SampleLetter.template();

		List<String> hashes = IntStream.range(0, 12)
			.parallel()
			.mapToObj((number) -> new Letters().write(template, SampleLetter.data(), SampleLetter.CREATED).sha256())
			.toList();

		assertThat(hashes).containsOnly(hashes.get(0));
	}

	@Test
	void isTheSameToTheByteWhenWrittenAgain() {
		Letter first = SampleLetter.write(SampleLetter.dataWith("familyName", "K͟han"));

		Letter second = SampleLetter.write(SampleLetter.dataWith("familyName", "K͟han"));

		assertThat(second.sha256()).isEqualTo(first.sha256()).matches("[0-9a-f]{64}");
		assertThat(second.pdf()).isEqualTo(first.pdf());
	}

}
