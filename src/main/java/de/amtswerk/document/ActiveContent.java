package de.amtswerk.document;

import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Refuse what acts by itself in a PDF. A sheet of paper cannot, and clerks open many
 * files of strangers.
 */
final class ActiveContent {

	private static final Map<String, String> ACTIONS = Map.of("JavaScript", "Programmcode (JavaScript)", "Launch",
			"einen Befehl, der ein Programm startet", "SubmitForm", "einen Befehl, der Daten verschickt", "ImportData",
			"einen Befehl, der Daten lädt", "GoToE", "einen Sprung in eine eingebettete Datei", "Rendition",
			"Film oder Ton", "Movie", "Film oder Ton", "Sound", "Film oder Ton", "RichMediaExecute", "Film oder Ton");

	private static final Map<String, String> CONTENTS = Map.of("RichMedia", "Film oder Ton", "Movie", "Film oder Ton",
			"Sound", "Film oder Ton", "Screen", "Film oder Ton", "3D", "ein 3D-Modell");

	private ActiveContent() {
	}

	static void refuse(COSDictionary dictionary) {
		refuse(ACTIONS.get(name(dictionary, COSName.S)));
		refuse(CONTENTS.get(name(dictionary, COSName.SUBTYPE)));
		if (dictionary.containsKey(COSName.JS)) {
			refuse(ACTIONS.get("JavaScript"));
		}
		if (dictionary.containsKey(COSName.getPDFName("XFA"))) {
			refuse("ein Formular der Art XFA, das viele Programme nicht anzeigen");
		}
		if (dictionary.containsKey(COSName.EF) && !isData(dictionary)) {
			refuse("eine eingebettete Datei");
		}
	}

	/** Electronic invoices and our own notices carry their data along. */
	private static boolean isData(COSDictionary file) {
		String name = file.getString(COSName.UF, file.getString(COSName.F, "")).toLowerCase(Locale.ROOT);
		return name.endsWith(".xml") || name.endsWith(".json");
	}

	private static String name(COSDictionary dictionary, COSName key) {
		COSName name = dictionary.getCOSName(key);
		return (name == null) ? "" : name.getName();
	}

	private static void refuse(@Nullable String found) {
		if (found != null) {
			throw new FileRefused("Diese PDF-Datei enthält " + found
					+ ". Aus Sicherheitsgründen nehmen wir sie so nicht " + "an. " + PdfInspection.PRINT_ANEW);
		}
	}

}
