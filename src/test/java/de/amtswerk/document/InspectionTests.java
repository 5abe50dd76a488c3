package de.amtswerk.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is taken is whole, readable and still; what is not is told why, in a sentence.
 */
class InspectionTests {

	private final DocumentSettings settings = new DocumentSettings(DataSize.ofMegabytes(10), DataSize.ofMegabytes(30),
			20);

	private final Inspection inspection = new Inspection(new Room(this.settings), this.settings);

	@BeforeAll
	static void theParserKeepsQuietAsInTheApplication() {
		LoggingSystem.get(InspectionTests.class.getClassLoader()).setLogLevel("org.apache.pdfbox", LogLevel.OFF);
	}

	@Test
	void takesWhatScannersPhonesAndProgramsMake() throws IOException {
		assertThat(inspect(Samples.pdf("Fahrzeugschein"))).isEqualTo(Kind.PDF);
		assertThat(inspect(RawPdf.withPage().object(4, "null").end())).isEqualTo(Kind.PDF);
		assertThat(inspect(Samples.jpeg(4000, 3000))).isEqualTo(Kind.JPEG);
		assertThat(inspect(progressive())).isEqualTo(Kind.JPEG);
		assertThat(inspect(concat(Samples.jpeg(40, 30), "MPF und ein kurzer Film".getBytes()))).isEqualTo(Kind.JPEG);
		assertThat(inspect(Samples.png(4000, 3000))).isEqualTo(Kind.PNG);
	}

	@Test
	void takesEveryKindOfPng() throws IOException {
		for (int type : new int[] { BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED,
				BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_4BYTE_ABGR }) {
			for (boolean interlaced : new boolean[] { false, true }) {
				assertThat(inspect(png(new BufferedImage(13, 7, type), interlaced))).isEqualTo(Kind.PNG);
				assertThat(inspect(png(new BufferedImage(1, 1, type), interlaced))).isEqualTo(Kind.PNG);
			}
		}
	}

	@Test
	void takesThePrintersColoursToo() throws IOException {
		byte[] cmyk = cmyk();

		assertThat(inspect(cmyk)).isEqualTo(Kind.JPEG);
	}

	@Test
	void refusesNothingAndTooMuch() {
		refuses(new byte[0], "leer");
		refuses(new byte[10 * 1024 * 1024 + 1], "größer als 10 MB");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			%00%00%00%18ftypheic%00%00%00%00mif1heic, Maximale Kompatibilität
			%00%00%00%18ftypmp42, Film
			PK%03%04..........................[Content_Types].xml....word/document.xml, Word-Dokument
			PK%03%04..........................[Content_Types].xml....xl/workbook.xml, Excel
			PK%03%04..........................mimetypeapplication/vnd.oasis.opendocument.text, Office-Dokument
			%D0%CF%11%E0%A1%B1%1A%E1, Office-Dokument oder eine E-Mail
			{\\rtf1, Word-Dokument
			PK%03%04beliebig, ZIP
			Rar!, Archiv
			GIF89a, Bild in einem anderen Format
			II*%00, Bild in einem anderen Format
			MZ%90%00, Programm
			%7FELF, Programm
			#!/bin/sh, Programm
			<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">, SVG
			<!DOCTYPE html><p>, Internetseite
			<p><script>alert(1)</script>, Internetseite
			Sehr geehrte Damen und Herren, Textdatei
			GARBAGE%PDF-1.7, vor dem noch etwas anderes steht
			%01%02%03%04, deren Art wir nicht kennen
			""")
	void namesWhatItIsInstead(String beginning, String sentence) {
		byte[] file = Encoded.bytes(beginning);

		refuses(file, "Wir nehmen PDF, JPEG und PNG.", sentence);
	}

	@Test
	void refusesFilesThatAreCutOff() {
		for (byte[] whole : new byte[][] { Samples.pdf("A"), Samples.jpeg(300, 200), Samples.png(300, 200) }) {
			refuses(Arrays.copyOf(whole, whole.length * 2 / 3), "unvollständig");
		}
	}

	@Test
	void refusesDamagedFiles() {
		byte[] png = Samples.png(30, 30);
		png[60] ^= 1;
		byte[] jpeg = Samples.jpeg(30, 30);
		Arrays.fill(jpeg, 20, 200, (byte) 0x20);

		refuses(png, "beschädigt");
		refuses(jpeg, "beschädigt");
		refuses("%PDF-1.7\nstartxref\n0\n%%EOF".getBytes(), "beschädigt");
	}

	@Test
	void refusesWhatIsTwoThingsAtOnce() {
		byte[] zip = new byte[22];
		System.arraycopy("PK\u0005\u0006".getBytes(), 0, zip, 0, 4);

		refuses(concat(Samples.jpeg(30, 30), zip), "ZIP");
		refuses(concat(Samples.png(30, 30), zip), "ZIP");
		refuses(concat(Samples.png(30, 30), "mehr".getBytes()), "Hinter dem Ende dieses Bildes");
		refuses(concat(Samples.pdf("A"), "<html>".getBytes()), "Hinter dem Ende dieser PDF-Datei");
		refuses(concat("GIF89a".getBytes(), Samples.pdf("A")), "vor dem noch etwas anderes steht");
	}

	@Test
	void refusesEncryptedPdfsAndTellsTheTwoKindsApart() {
		refuses(encrypted("geheim"), "mit einem Passwort geschützt", "„Drucken“");
		refuses(encrypted(""), "gegen Ändern oder Kopieren gesperrt", "„Drucken“");
	}

	@Test
	void refusesPdfsThatActByThemselves() {
		refuses(Samples.pdf("A",
				(document) -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
				"Programmcode (JavaScript)");
		refuses(Samples.pdf("A", (document) -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
				"ein Programm startet");
		refuses(Samples.pdf("A", (document) -> catalog(document, "AcroForm", "XFA")), "XFA");
		refuses(Samples.pdf("A", (document) -> embed(document, "rechnung.exe")), "eingebettete Datei");
		refuses(RawPdf.withPage().object(4, "<</S/J#61vaScript>>").end(), "Programmcode (JavaScript)");
	}

	@Test
	void takesElectronicInvoicesWithTheirData() {
		assertThat(inspect(Samples.pdf("A", (document) -> embed(document, "factur-x.xml")))).isEqualTo(Kind.PDF);
	}

	@Test
	void refusesMorePagesThanAnybodyReads() {
		byte[] book = Samples.pdf("A", (document) -> {
			for (int page = 0; page < 20; page++) {
				document.addPage(new PDPage());
			}
		});

		refuses(book, "21 Seiten", "20");
	}

	@Test
	void whateverIsDoneToAFileItIsTakenOrRefused() throws IOException {
		byte[][] files = { Samples.pdf("A"), RawPdf.withPage().object(4, "[(a) <62> /c 1.5 true]").end(),
				Samples.pdf("B", (document) -> embed(document, "a.xml")), encrypted("x"), Samples.jpeg(40, 30),
				progressive(), Samples.png(40, 30),
				png(new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_INDEXED), true) };
		Random random = new Random(20261122);
		int taken = 0;
		for (int round = 0; round < 4000; round++) {
			byte[] file = mutate(files[random.nextInt(files.length)].clone(), random);
			try {
				inspect(file);
				taken++;
			}
			catch (FileRefused ex) {
				assertThat(ex.getMessage()).endsWith(".").doesNotContain("Exception");
			}
		}

		assertThat(taken).isBetween(100, 3900);
	}

	@Test
	void noiseIsRefused() {
		Random random = new Random(1);
		for (int round = 0; round < 1000; round++) {
			byte[] noise = new byte[random.nextInt(500)];
			random.nextBytes(noise);
			byte[] beginning = Encoded
				.bytes(new String[] { "%25PDF-1.4\n", "%FF%D8%FF", "%89PNG\r\n%1A\n" }[round % 3]);

			assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> inspect(concat(beginning, noise)));
		}
	}

	private static byte[] mutate(byte[] file, Random random) {
		for (int change = random.nextInt(4); change >= 0; change--) {
			int place = random.nextInt(file.length);
			switch (random.nextInt(4)) {
				case 0 -> file[place] ^= (byte) (1 << random.nextInt(8));
				case 1 -> file[place] = (byte) random.nextInt(256);
				case 2 -> {
					int from = random.nextInt(file.length);
					int length = Math.min(random.nextInt(50), file.length - Math.max(from, place));
					System.arraycopy(file, from, file, place, length);
				}
				default -> {
					byte[] digit = "0123456789<>[]()/R ".getBytes(StandardCharsets.ISO_8859_1);
					file[place] = digit[random.nextInt(digit.length)];
				}
			}
		}
		return file;
	}

	private Kind inspect(byte[] file) {
		return this.inspection.inspect(file);
	}

	private void refuses(byte[] file, String... words) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> inspect(file))
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(words).contains("Bitte"));
	}

	private static byte[] concat(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] encrypted(String password) {
		return Samples.pdf("Geheim",
				(document) -> document.protect(new StandardProtectionPolicy("wirt", password, new AccessPermission())));
	}

	private static void catalog(PDDocument document, String key, String inner) {
		COSDictionary dictionary = new COSDictionary();
		dictionary.setString(COSName.getPDFName(inner), "x");
		document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), dictionary);
	}

	private static void embed(PDDocument document, String name) throws IOException {
		PDComplexFileSpecification file = new PDComplexFileSpecification();
		file.setFile(name);
		file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] { 1 })));
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(Map.of(name, file));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(tree);
		document.getDocumentCatalog().setNames(names);
	}

	private static byte[] progressive() throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		return write(writer, new IIOImage(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), null, null),
				parameters);
	}

	private static byte[] cmyk() throws IOException {
		Raster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 20, 20, 4, null);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		return write(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
	}

	private static byte[] png(BufferedImage image, boolean interlaced) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		return write(writer, new IIOImage(image, null, null), parameters);
	}

	private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam parameters) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (var output = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.write(null, image, parameters);
		}
		writer.dispose();
		return bytes.toByteArray();
	}

}
