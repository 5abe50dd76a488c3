package de.amtswerk.letter;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The document says its language, its title and who it is about. */
final class HeadRules {

	private HeadRules() {
	}

	static void check(Document document, Problems problems) {
		Element html = document.getDocumentElement();
		if (!html.getNodeName().equals("html") || !Xhtml.NAMESPACE.equals(html.getNamespaceURI())) {
			problems.add(html, "Die Vorlage beginnt mit <" + html.getNodeName() + ">; richtig ist <html lang=\"de-DE\" "
					+ "xmlns=\"" + Xhtml.NAMESPACE + "\">.");
		}
		if (!html.getAttribute("lang").equals("de-DE")) {
			problems.add(html,
					"Die Sprache ist „" + html.getAttribute("lang") + "“; Vorleseprogramme brauchen lang=\"de-DE\".");
		}
		long titles = Elements.named("title", document).filter((title) -> !title.getTextContent().isBlank()).count();
		if (titles != 1) {
			problems.add(html, "Es gibt " + titles + " ausgefüllte <title>; genau einer benennt das Dokument.");
		}
		for (String name : new String[] { "head", "body" }) {
			if (Elements.named(name, document).count() != 1) {
				problems.add(html, "<" + name + "> muss genau einmal vorkommen.");
			}
		}
		Elements.named("meta", document)
			.filter((meta) -> meta.getAttribute("name").isBlank() || !meta.hasAttribute("content"))
			.forEach((meta) -> problems.add(meta, "<meta> braucht name und content."));
	}

}
