package de.amtswerk.document;

import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.COSParser;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.StandardDecryptionMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Build a document whose streams are measured before they are unpacked, and refuse an
 * encrypted one before anything is decrypted.
 */
class WatchedDocument extends COSDocument {

	private final COSParser parser;

	private final Budget budget;

	WatchedDocument(COSParser parser, Budget budget) {
		super(IOUtils.createMemoryOnlyStreamCache(), parser);
		this.parser = parser;
		this.budget = budget;
	}

	@Override
	public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
		COSStream stream = new WatchedStream(this.parser.createRandomAccessReadView(start, length), this.budget);
		dictionary.forEach(stream::setItem);
		stream.setKey(dictionary.getKey());
		return stream;
	}

	@Override
	public @Nullable COSDictionary getEncryptionDictionary() {
		COSDictionary encryption = super.getEncryptionDictionary();
		if (encryption != null) {
			throw new FileRefused((opensWithoutPassword(encryption)
					? "Diese PDF-Datei ist gegen Ändern oder Kopieren gesperrt und deshalb verschlüsselt. So können "
							+ "wir sie weder prüfen noch dauerhaft aufbewahren. "
					: "Diese PDF-Datei ist mit einem Passwort geschützt, wir könnten sie nicht öffnen. ")
					+ PdfInspection.PRINT_ANEW);
		}
		return null;
	}

	private boolean opensWithoutPassword(COSDictionary dictionary) {
		try {
			PDEncryption encryption = new PDEncryption(dictionary);
			encryption.getSecurityHandler()
				.prepareForDecryption(encryption, getDocumentID(), new StandardDecryptionMaterial(""));
			return true;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

}
