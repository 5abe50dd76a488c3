package de.amtswerk.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Read a letter as a screen reader would: tag by tag, in the order of the structure tree.
 */
final class PdfStructure {

	private static final Set<String> INLINE = Set.of("Span", "Link");

	private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

	private final List<String> elements = new ArrayList<>();

	private PdfStructure() {
	}

	/**
	 * Every structure element as its type, its parent's type and its own text:
	 * {@code H1 in Div: Betreff}.
	 */
	static List<String> of(Letter letter) {
		PdfStructure structure = new PdfStructure();
		try (PDDocument document = Loader.loadPDF(letter.pdf())) {
			for (PDPage page : document.getPages()) {
				PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
				extractor.processPage(page);
				structure.texts.put(page.getCOSObject(), new HashMap<>());
				extractor.getMarkedContents().forEach((content) -> structure.remember(page, content));
			}
			structure.walk(document.getDocumentCatalog().getStructureTreeRoot(), "Root");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return structure.elements;
	}

	private void remember(PDPage page, PDMarkedContent content) {
		StringBuilder text = new StringBuilder();
		for (Object part : content.getContents()) {
			if (part instanceof TextPosition position) {
				text.append(position.getUnicode());
			}
			else if (part instanceof PDMarkedContent nested) {
				remember(page, nested);
			}
		}
		this.texts.get(page.getCOSObject()).merge(content.getMCID(), text.toString(), String::concat);
	}

	private void walk(PDStructureNode node, String parent) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				String text = INLINE.contains(element.getStructureType()) ? "" : ": " + text(element).strip();
				this.elements.add(element.getStructureType() + " in " + parent + text);
				walk(element, element.getStructureType());
			}
		}
	}

	/**
	 * The element's own text and that of the inline elements in it, in the order of the
	 * tree.
	 */
	private String text(PDStructureElement element) {
		StringBuilder text = new StringBuilder();
		for (Object kid : element.getKids()) {
			if (kid instanceof PDStructureElement child) {
				text.append(INLINE.contains(child.getStructureType()) ? text(child) : "");
			}
			else if (kid instanceof Integer id) {
				text.append(this.texts.get(element.getPage().getCOSObject()).getOrDefault(id, ""));
			}
			else if (kid instanceof PDMarkedContentReference reference) {
				PDPage page = (reference.getPage() != null) ? reference.getPage() : element.getPage();
				text.append(this.texts.get(page.getCOSObject()).getOrDefault(reference.getMCID(), ""));
			}
		}
		return text.toString();
	}

}
