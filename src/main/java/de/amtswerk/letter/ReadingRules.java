package de.amtswerk.letter;

import java.util.List;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Headings and links make sense to someone who hears the letter. */
final class ReadingRules {

	private static final Set<String> MIXED = Set.of("body", "div", "li", "td", "th");

	private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "table", "div", "h1", "h2", "h3");

	private ReadingRules() {
	}

	static void check(Document document, Problems problems) {
		checkHeadings(Elements.all(document).filter((element) -> element.getNodeName().matches("h[1-6]")).toList(),
				document, problems);
		Elements.all(document).forEach((element) -> checkOrder(element, problems));
		Elements.named("a", document).forEach((link) -> checkLink(link, problems));
	}

	private static void checkHeadings(List<Element> headings, Document document, Problems problems) {
		if (headings.isEmpty()) {
			problems.add(document.getDocumentElement(), "Es fehlt die Betreffzeile; sie steht in <h1>.");
		}
		int previous = 0;
		for (Element heading : headings) {
			int level = heading.getNodeName().charAt(1) - '0';
			if (level > previous + 1) {
				problems.add(heading, "Auf " + ((previous == 0) ? "den Briefkopf" : "<h" + previous + ">") + " folgt <h"
						+ level + ">; richtig ist hier <h" + (previous + 1) + ">.");
			}
			if (level == 1 && previous > 0) {
				problems.add(heading, "Ein Brief hat nur eine Betreffzeile <h1>; Abschnitte beginnen mit <h2>.");
			}
			previous = level;
		}
	}

	/** Loose text after a block would be tagged, and so read out, before it. */
	private static void checkOrder(Element element, Problems problems) {
		// the letterhead is a block already
		boolean afterBlock = element.getNodeName().equals("body");
		for (Node child : Elements.children(element)) {
			if (BLOCKS.contains(child.getNodeName())) {
				afterBlock = true;
			}
			else if (afterBlock && MIXED.contains(element.getNodeName()) && isLoose(child)) {
				problems.add(Xhtml.line(child), element.getNodeName(), "In <" + element.getNodeName()
						+ "> steht Text lose zwischen Absätzen; Text gehört in <p>, sonst wird er zu früh vorgelesen.");
			}
		}
	}

	private static boolean isLoose(Node node) {
		return node instanceof Element
				|| node.getNodeType() == Node.TEXT_NODE && !PlaceholderRules.withoutSections(node).isBlank();
	}

	private static void checkLink(Element link, Problems problems) {
		if (link.getAttribute("title").isBlank()) {
			problems.add(link, "Der Verweis hat keinen title; er sagt, wohin der Verweis führt.");
		}
		if (!link.getAttribute("href").matches("(https://|mailto:|tel:|#).+")) {
			problems.add(link, "Der Verweis führt nach „" + link.getAttribute("href")
					+ "“; erlaubt sind https://…, mailto:…, tel:… und #….");
		}
	}

}
