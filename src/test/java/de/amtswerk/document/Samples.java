package de.amtswerk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.cos.COSName;

/** Files as citizens have them: small, whole and harmless. */
final class Samples {

	private Samples() {
	}

	interface Change {

		void apply(PDDocument document) throws IOException;

	}

	static byte[] pdf(String text) {
		return pdf(text, (document) -> {
		});
	}

	/** A page with a text, and something done to the document before it is saved. */
	static byte[] pdf(String text, Change change) {
		try (PDDocument document = new PDDocument()) {
			document.setDocumentId(1L);
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.showText(text);
				content.endText();
			}
			change.apply(document);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] pdfOfSize(int size, String text) {
		byte[] noise = new byte[size];
		new Random(text.hashCode()).nextBytes(noise);
		return pdf(text, (document) -> {
			PDStream stream = new PDStream(document);
			try (var output = stream.createOutputStream()) {
				output.write(noise);
			}
			document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Noise"), stream);
		});
	}

	static byte[] jpeg(int width, int height) {
		return picture(width, height, "jpeg");
	}

	static byte[] png(int width, int height) {
		return picture(width, height, "png");
	}

	private static byte[] picture(int width, int height, String format) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.ORANGE);
		graphics.fillOval(0, 0, width, height);
		graphics.dispose();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, format, bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
