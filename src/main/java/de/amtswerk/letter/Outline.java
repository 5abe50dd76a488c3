package de.amtswerk.letter;

import java.util.ArrayDeque;
import java.util.Deque;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Make the PDF's bookmarks from the headings, so that designers need not write any. */
final class Outline {

	private Outline() {
	}

	static void addTo(Document document) {
		Element bookmarks = document.createElementNS(Xhtml.NAMESPACE, "bookmarks");
		document.getElementsByTagName("head").item(0).appendChild(bookmarks);
		Deque<Element> open = new ArrayDeque<>();
		open.push(bookmarks);
		int number = 0;
		for (Element heading : Elements.all(document).filter((each) -> each.getNodeName().matches("h[1-3]")).toList()) {
			int level = heading.getNodeName().charAt(1) - '0';
			while (open.size() > level) {
				open.pop();
			}
			Element bookmark = document.createElementNS(Xhtml.NAMESPACE, "bookmark");
			bookmark.setAttribute("name", heading.getTextContent().strip());
			bookmark.setAttribute("href", "#" + anchor(heading, ++number));
			open.peek().appendChild(bookmark);
			open.push(bookmark);
		}
	}

	private static String anchor(Element heading, int number) {
		if (heading.getAttribute("id").isEmpty()) {
			heading.setAttribute("id", "abschnitt-" + number);
		}
		return heading.getAttribute("id");
	}

}
