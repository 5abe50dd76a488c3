package de.amtswerk.letter;

import java.io.IOException;
import java.util.Locale;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Mark a letter as something that is no letter yet: in its title, which screen readers
 * say first, and in large pale letters behind the text of every page, which they leave
 * out.
 */
enum Mark {

	SAMPLE("Muster"), DRAFT("Entwurf");

	private static final float SIZE = 130;

	/** Dark enough to be seen on paper, pale enough to read what stands over it. */
	private static final float GREY = 0.88f;

	private final String word;

	Mark(String word) {
		this.word = word;
	}

	void title(Document xhtml) {
		Node title = xhtml.getElementsByTagName("title").item(0);
		title.setTextContent(this.word + ": " + title.getTextContent().strip());
	}

	void stamp(PDDocument document) throws IOException {
		PDFont font = PDType0Font.load(document, Fonts.get(Fonts.Face.BOLD), true);
		for (PDPage page : document.getPages()) {
			stamp(document, page, font);
		}
	}

	private void stamp(PDDocument document, PDPage page, PDFont font) throws IOException {
		String word = this.word.toUpperCase(Locale.GERMAN);
		float width = font.getStringWidth(word) / 1000 * SIZE;
		try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
			content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(background()));
			content.beginText();
			content.setFont(font, SIZE);
			content.setNonStrokingColor(GREY);
			Matrix across = Matrix.getRotateInstance(Math.toRadians(52), page.getMediaBox().getWidth() / 2,
					page.getMediaBox().getHeight() / 2);
			across.translate(-width / 2, -SIZE / 3);
			content.setTextMatrix(across);
			content.showText(word);
			content.endText();
			content.endMarkedContent();
		}
	}

	private static COSDictionary background() {
		COSDictionary kind = new COSDictionary();
		kind.setItem(COSName.TYPE, COSName.getPDFName("Background"));
		return kind;
	}

}
