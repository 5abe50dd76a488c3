package de.amtswerk.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Say about the PDF what catalogues and readers ask for: title, subject, author, date.
 */
final class Metadata {

	private static final Set<String> KNOWN = Set.of("author", "subject", "keywords");

	private Metadata() {
	}

	/** Leave only what PDF knows; without a subject the title is the subject. */
	static void prepare(Document xhtml) {
		Elements.named("meta", xhtml)
			.filter((meta) -> !KNOWN.contains(meta.getAttribute("name")))
			.toList()
			.forEach((meta) -> meta.getParentNode().removeChild(meta));
		if (Elements.named("meta", xhtml).noneMatch((meta) -> meta.getAttribute("name").equals("subject"))) {
			Element subject = xhtml.createElementNS(Xhtml.NAMESPACE, "meta");
			subject.setAttribute("name", "subject");
			subject.setAttribute("content", xhtml.getElementsByTagName("title").item(0).getTextContent().strip());
			xhtml.getElementsByTagName("head").item(0).appendChild(subject);
		}
	}

	/** Date the document, in its two places, and derive its identifier from that date. */
	static void date(PDDocument document, Instant created) throws IOException {
		Instant second = created.truncatedTo(ChronoUnit.SECONDS);
		GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
		calendar.setTimeInMillis(second.toEpochMilli());
		document.getDocumentInformation().setCreationDate(calendar);
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		metadata
			.importXMPMetadata(xmp.replaceFirst("(?<=<xmp:CreateDate>)[^<]*", second.toString().replace("Z", "+00:00"))
				.getBytes(StandardCharsets.UTF_8));
		document.setDocumentId(created.toEpochMilli());
	}

}
