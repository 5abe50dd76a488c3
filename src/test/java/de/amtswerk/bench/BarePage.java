package de.amtswerk.bench;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Write one tagged page as cheaply as PDFBox can: no template, no layout but breaking
 * lines, fonts parsed once.
 */
class BarePage {

	private static final float SIZE = 9.5f;

	private static final float LEADING = 12;

	private static final float WIDTH = 467;

	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
			<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
			xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
			xmlns:dc="http://purl.org/dc/elements/1.1/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\
			<pdfuaid:part>1</pdfuaid:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Bescheid</rdf:li></rdf:Alt></dc:title>\
			</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""";

	private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	private final TrueTypeFont regular = font("/fonts/BescheidSans-Regular.ttf");

	private final TrueTypeFont bold = font("/fonts/BescheidSans-Bold.ttf");

	private final List<String> paragraphs;

	/** One paragraph per text, the first as the heading. */
	BarePage(List<String> paragraphs) {
		this.paragraphs = paragraphs.stream().filter((text) -> !text.isBlank()).toList();
	}

	byte[] write() {
		try (PDDocument document = new PDDocument()) {
			document.setVersion(1.7f);
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			PDStructureTreeRoot root = new PDStructureTreeRoot();
			COSArray parents = new COSArray();
			text(document, page, root, parents);
			describe(document, page, root, parents);
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			document.save(pdf);
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void text(PDDocument document, PDPage page, PDStructureTreeRoot root, COSArray parents) throws IOException {
		PDFont plain = PDType0Font.load(document, this.regular, true);
		PDFont strong = PDType0Font.load(document, this.bold, true);
		PDStructureElement all = new PDStructureElement("Document", root);
		all.setLanguage("de-DE");
		root.appendKid(all);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			float y = 800;
			for (String paragraph : this.paragraphs) {
				String tag = (parents.size() == 0) ? "H1" : "P";
				PDStructureElement element = new PDStructureElement(tag, all);
				element.setPage(page);
				all.appendKid(element);
				element.appendKid(parents.size());
				COSDictionary mark = new COSDictionary();
				mark.setInt(COSName.MCID, parents.size());
				parents.add(element);
				content.beginMarkedContent(COSName.getPDFName(tag), PDPropertyList.create(mark));
				y -= paragraph(content, paragraph, tag.equals("H1") ? strong : plain, y);
				content.endMarkedContent();
			}
		}
	}

	/** Break into lines and show them; the height they take. */
	private static float paragraph(PDPageContentStream content, String text, PDFont font, float y) throws IOException {
		content.beginText();
		content.setFont(font, SIZE);
		content.setLeading(LEADING);
		content.newLineAtOffset(71, y);
		float height = LEADING;
		StringBuilder line = new StringBuilder();
		float used = 0;
		for (String word : text.strip().split("\\s+")) {
			float width = font.getStringWidth(word + " ") * SIZE / 1000;
			if (used + width > WIDTH && !line.isEmpty()) {
				content.showText(line.toString());
				content.newLine();
				height += LEADING;
				line.setLength(0);
				used = 0;
			}
			line.append(word).append(' ');
			used += width;
		}
		content.showText(line.toString().stripTrailing());
		content.endText();
		return height;
	}

	private static void describe(PDDocument document, PDPage page, PDStructureTreeRoot root, COSArray parents)
			throws IOException {
		COSArray numbers = new COSArray();
		numbers.add(COSInteger.ZERO);
		numbers.add(parents);
		COSDictionary tree = new COSDictionary();
		tree.setItem(COSName.NUMS, numbers);
		root.setParentTree(new PDNumberTreeNode(tree, PDParentTreeValue.class));
		root.setParentTreeNextKey(1);
		page.setStructParents(0);
		page.getCOSObject().setItem("Tabs", COSName.S);
		PDDocumentCatalog catalog = document.getDocumentCatalog();
		catalog.setStructureTreeRoot(root);
		PDMarkInfo marked = new PDMarkInfo();
		marked.setMarked(true);
		catalog.setMarkInfo(marked);
		catalog.setLanguage("de-DE");
		PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
		viewer.setDisplayDocTitle(true);
		catalog.setViewerPreferences(viewer);
		PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
		colours.setInfo("sRGB");
		colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
		catalog.addOutputIntent(colours);
		document.getDocumentInformation().setTitle("Bescheid");
		PDMetadata metadata = new PDMetadata(document);
		metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
		catalog.setMetadata(metadata);
	}

	private static TrueTypeFont font(String file) {
		try (InputStream stream = BarePage.class.getResourceAsStream(file)) {
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
			font.setEnableGsub(false);
			return font;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
