package de.amtswerk.notice;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Look at a PDF's pages as people see them, with some words covered. */
final class Pages {

	private static final float SCALE = 1.5f;

	/** How much paler white gets where the mark lies behind it. */
	private static final double MARK = 0.87;

	private Pages() {
	}

	static List<BufferedImage> of(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<BufferedImage> pages = new ArrayList<>();
			for (int page = 0; page < document.getNumberOfPages(); page++) {
				pages.add(new PDFRenderer(document).renderImage(page, SCALE, ImageType.GRAY));
			}
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where these words stand, page by page. */
	static List<List<Rectangle2D>> places(byte[] pdf, List<String> words) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<List<Rectangle2D>> places = new ArrayList<>();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				Finder finder = new Finder(words);
				finder.setStartPage(page);
				finder.setEndPage(page);
				finder.getText(document);
				places.add(finder.found);
			}
			return places;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void cover(BufferedImage page, List<Rectangle2D> places) {
		Graphics2D graphics = page.createGraphics();
		graphics.setColor(Color.BLACK);
		places.forEach((place) -> graphics.fill(new Rectangle2D.Double(place.getX() * SCALE, place.getY() * SCALE,
				place.getWidth() * SCALE, place.getHeight() * SCALE)));
		graphics.dispose();
	}

	/**
	 * How many points differ by more than a pale mark behind the text of the first page
	 * does.
	 */
	static long differences(BufferedImage marked, BufferedImage plain) {
		Raster first = marked.getRaster();
		Raster second = plain.getRaster();
		long different = 0;
		for (int y = 0; y < plain.getHeight(); y++) {
			for (int x = 0; x < plain.getWidth(); x++) {
				int here = first.getSample(x, y, 0);
				int there = second.getSample(x, y, 0);
				if (here > there + 2 || here < there * MARK - 2) {
					different++;
				}
			}
		}
		return different;
	}

	private static final class Finder extends PDFTextStripper {

		private final List<String> words;

		private final List<Rectangle2D> found = new ArrayList<>();

		Finder(List<String> words) {
			this.words = words;
		}

		@Override
		protected void writeString(String text, List<TextPosition> letters) {
			for (String word : this.words) {
				if (text.contains(word)) {
					TextPosition first = letters.get(0);
					TextPosition last = letters.get(letters.size() - 1);
					// to the margin, since one name is longer than another
					this.found.add(new Rectangle2D.Double(first.getXDirAdj() - 2, first.getYDirAdj() - 12,
							Math.max(last.getXDirAdj() - first.getXDirAdj() + 20, 150), 16));
				}
			}
		}

	}

}
