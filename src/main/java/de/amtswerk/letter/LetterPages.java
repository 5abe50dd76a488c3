package de.amtswerk.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Show a letter where no PDF can be shown: each page as a picture, and what stands on it.
 */
public final class LetterPages {

	/** Sharp enough to read on a screen, small enough for a page of the house. */
	private static final float DOTS_PER_INCH = 96;

	private LetterPages() {
	}

	public static List<LetterPage> of(Letter letter) {
		try (PDDocument document = Loader.loadPDF(letter.pdf())) {
			PDFRenderer renderer = new PDFRenderer(document);
			List<LetterPage> pages = new ArrayList<>();
			for (int page = 0; page < document.getNumberOfPages(); page++) {
				pages.add(new LetterPage(png(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY)),
						text(document, page + 1)));
			}
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] png(BufferedImage image) throws IOException {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		return png.toByteArray();
	}

	private static String text(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new UprightText();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document).strip();
	}

	/** Leaves out the mark across the page, which is no text of the letter. */
	private static final class UprightText extends PDFTextStripper {

		@Override
		protected void processTextPosition(TextPosition letter) {
			if (letter.getTextMatrix().getShearY() == 0) {
				super.processTextPosition(letter);
			}
		}

	}

}
