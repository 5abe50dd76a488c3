package de.amtswerk.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** A PDF without tags, to see that the validator looks. */
final class BrokenPdf {

	private BrokenPdf() {
	}

	static byte[] untagged() {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			page.setResources(new PDResources());
			document.addPage(page);
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			document.save(pdf);
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
