package de.amtswerk.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Recognise files that are not taken, so that their owner learns what they are and what
 * to do. The first that fits, counts.
 */
enum Stranger {

	HIDDEN_PDF("ein PDF, vor dem noch etwas anderes steht",
			"Bitte öffnen Sie es und speichern Sie es über „Drucken“ neu als PDF.",
			(file) -> file.beginning(1024).contains("%PDF-")),

	HEIC("ein Foto im Format HEIC, wie es iPhones speichern",
			"Bitte wählen Sie am iPhone Einstellungen, Kamera, Formate, „Maximale Kompatibilität“ und fotografieren Sie "
					+ "noch einmal. Oder speichern Sie das Foto als JPEG.",
			(file) -> file.haveAt(4, "ftyp") && file.beginning(32).matches("(?s).{8,}(hei[cmsx]|hev[cx]|mif1|msf1).*")),

	PICTURE("ein Bild in einem anderen Format", "Bitte speichern Sie es als JPEG oder PNG.",
			(file) -> file.startWith("GIF8") || file.startWith("II*\0") || file.startWith("MM\0*")
					|| (file.startWith("RIFF") && file.haveAt(8, "WEBP")) || file.haveAt(4, "ftypavi")
					|| (file.startWith("BM") && file.haveAt(6, "\0\0\0\0")) || file.startWith("8BPS")
					|| file.haveAt(4, "jP  ") || file.startWith("\u00D7\u00CD\u00C6\u009A")),

	MOVIE("ein Film oder eine Tonaufnahme", "Bitte laden Sie ein Foto oder ein PDF hoch.",
			(file) -> file.haveAt(4, "ftyp") || file.haveAt(4, "moov") || file.startWith("RIFF")
					|| file.startWith("OggS") || file.startWith("ID3") || file.startWith("\u001AE\u00DF\u00A3")),

	WORD("ein Word-Dokument", "Bitte speichern Sie es als PDF: in Word über Datei, Speichern unter, Dateityp PDF.",
			(file) -> isOffice(file, "word/") || file.startWith("{\\rtf")),

	SPREADSHEET("eine Excel-Tabelle",
			"Bitte speichern Sie sie als PDF: in Excel über Datei, Speichern unter, Dateityp PDF.",
			(file) -> isOffice(file, "xl/")),

	OFFICE("ein Office-Dokument oder eine E-Mail", "Bitte speichern oder drucken Sie sie als PDF.",
			(file) -> isOffice(file, "ppt/") || file.startWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")
					|| file.haveAt(30, "mimetypeapplication/vnd.oasis")),

	ARCHIVE("ein Archiv, zum Beispiel eine ZIP-Datei", "Bitte entpacken Sie es und laden Sie die Dateien einzeln hoch.",
			(file) -> file.startWith("PK\u0003\u0004") || file.startWith("PK\u0005\u0006") || file.startWith("Rar!")
					|| file.startWith("7z\u00BC\u00AF") || file.startWith("\u001F\u008B") || file.startWith("BZh")
					|| file.startWith("\u00FD7zXZ") || file.haveAt(257, "ustar")),

	PROGRAM("ein Programm", "Bitte prüfen Sie, ob Sie die richtige Datei gewählt haben.",
			(file) -> file.startWith("MZ") || file.startWith("\u007FELF") || file.startWith("#!")
					|| file.startWith("\u00CA\u00FE\u00BA\u00BE") || file.startWith("\u00CF\u00FA\u00ED\u00FE")),

	POSTSCRIPT("eine Druckdatei (PostScript)", "Bitte drucken oder speichern Sie das Dokument als PDF.",
			(file) -> file.startWith("%!PS")),

	DRAWING("eine SVG-Grafik", "Bitte speichern Sie sie als PDF oder PNG.",
			(file) -> isMarkup(file, "svg|!doctype svg")),

	WEB_PAGE("eine Internetseite (HTML)", "Bitte drucken Sie sie in Ihrem Browser als PDF.",
			(file) -> isMarkup(file, "!doctype html|html|head|body|script|iframe")),

	TEXT("eine Textdatei", "Bitte speichern oder drucken Sie sie als PDF.", Stranger::isText),

	UNKNOWN("eine Datei, deren Art wir nicht kennen", "Bitte speichern Sie das Dokument in einem dieser Formate.",
			(file) -> true);

	private final String found;

	private final String advice;

	private final Predicate<Bytes> test;

	Stranger(String found, String advice, Predicate<Bytes> test) {
		this.found = found;
		this.advice = advice;
		this.test = test;
	}

	static Stranger of(Bytes file) {
		return Arrays.stream(values()).filter((stranger) -> stranger.test.test(file)).findFirst().orElse(UNKNOWN);
	}

	String sentence() {
		return "Das ist " + this.found + ". Wir nehmen PDF, JPEG und PNG. " + this.advice;
	}

	private static boolean isOffice(Bytes file, String folder) {
		return file.startWith("PK\u0003\u0004") && file.beginning(4096).contains("[Content_Types].xml")
				&& file.lastPlaceOf(folder) >= 0;
	}

	private static boolean isMarkup(Bytes file, String elements) {
		return Pattern.compile("<(" + elements + ")\\b").matcher(file.beginning(1024).toLowerCase(Locale.ROOT)).find();
	}

	private static boolean isText(Bytes file) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(file.content()))
				.chars()
				.noneMatch((character) -> character < ' ' && "\t\r\n\f".indexOf(character) < 0);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
