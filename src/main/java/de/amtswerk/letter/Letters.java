package de.amtswerk.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

import org.springframework.stereotype.Component;

/**
 * Write letters: template and data become a PDF that conforms to PDF/A-3a and PDF/UA-1.
 * <p>
 * The data are maps, lists, truth values and finished text. The letterhead needs
 * {@code authority.name}, {@code authority.office}, {@code authority.address},
 * {@code addressee} (a list of one to six lines), {@code fileReference},
 * {@code contact.name}, {@code contact.phone}, {@code contact.email} and {@code date};
 * the closing {@code signatory.name} and {@code signatory.role}. What is handed out and
 * not posted has the head "belegkopf" instead, with {@code authority} and
 * {@code fileReference} only.
 */
@Component
public class Letters {

	/**
	 * Write a letter with nothing attached.
	 * @throws LetterNotWritten if it would be incomplete or wrong
	 */
	public Letter write(LetterTemplate template, Map<String, ?> data, Instant created) {
		return write(template, data, null, created);
	}

	/**
	 * Write a letter.
	 * @param attachment the content as data for machines
	 * @throws LetterNotWritten if it would be incomplete or wrong
	 */
	public Letter write(LetterTemplate template, Map<String, ?> data, @Nullable Attachment attachment,
			Instant created) {
		return write(template, template.fill(data), data, (document) -> {
			if (attachment != null) {
				AssociatedFile.add(attachment, document);
			}
		}, created);
	}

	/**
	 * Write a letter that nobody can take for a real one: with its data as they are, and
	 * "Muster" in its title and across its pages.
	 * @throws LetterNotWritten if it would be incomplete or wrong
	 */
	public Letter sample(LetterTemplate template, Map<String, ?> data, Instant created) {
		return marked(template, data, Mark.SAMPLE, created);
	}

	/**
	 * Write a letter as it would be, with "Entwurf" in its title and across its pages.
	 * @throws LetterNotWritten if it would be incomplete or wrong
	 */
	public Letter draft(LetterTemplate template, Map<String, ?> data, Instant created) {
		return marked(template, data, Mark.DRAFT, created);
	}

	private static Letter marked(LetterTemplate template, Map<String, ?> data, Mark mark, Instant created) {
		Document xhtml = template.fill(data);
		mark.title(xhtml);
		return write(template, xhtml, data, mark::stamp, created);
	}

	private static Letter write(LetterTemplate template, Document xhtml, Map<String, ?> data, Addition addition,
			Instant created) {
		AddressWindow.check(template, data);
		EmptyParts.remove(xhtml);
		Metadata.prepare(xhtml);
		Outline.addTo(xhtml);
		boolean sequences = Din91379Glyphs.replaceBelow(xhtml.getElementsByTagName("body").item(0));
		try (PDDocument document = new PDDocument()) {
			set(template, xhtml, document);
			Metadata.date(document, created);
			addition.addTo(document);
			StructureRepair.mend(document);
			if (sequences) {
				document.save(OutputStream.nullOutputStream());
				SequenceText.restore(document);
			}
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			document.save(pdf);
			return Letter.of(pdf.toByteArray(), document.getNumberOfPages());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A text that others wrote, with an underscore for what no letter can print. */
	public static String printable(String text) {
		return PrintableText.replaceUnprintable(text);
	}

	private static void set(LetterTemplate template, Document xhtml, PDDocument document) throws IOException {
		Typesetting typesetting = new Typesetting();
		typesetting.set(xhtml, document);
		if (!typesetting.complaints().isEmpty()) {
			throw new LetterNotWritten(template.file(), "Der Satz meldet: " + typesetting.complaints()
					+ "; die Vorlage so ändern, dass nichts mehr gemeldet wird.");
		}
	}

	/** What a letter gets after its pages are set. */
	private interface Addition {

		void addTo(PDDocument document) throws IOException;

	}

}
