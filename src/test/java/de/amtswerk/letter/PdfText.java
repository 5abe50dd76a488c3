package de.amtswerk.letter;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Read a letter as a program would that copies its text. */
public final class PdfText {

	private PdfText() {
	}

	static String of(Letter letter) {
		return of(letter.pdf());
	}

	public static String of(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The lines of the first page within a rectangle, in millimetres from the top left.
	 */
	static List<String> linesWithin(double left, double top, double right, double bottom, Letter letter) {
		try (PDDocument document = Loader.loadPDF(letter.pdf())) {
			PDFTextStripperByArea stripper = new PDFTextStripperByArea();
			stripper.addRegion("area",
					new Rectangle2D.Double(points(left), points(top), points(right - left), points(bottom - top)));
			stripper.extractRegions(document.getPage(0));
			return stripper.getTextForRegion("area")
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static double points(double millimetres) {
		return millimetres / 25.4 * 72;
	}

}
