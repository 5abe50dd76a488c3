package de.amtswerk.letter;

import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Take away lists and tables for which the data had no entries; they would be read out as
 * empty.
 */
final class EmptyParts {

	private EmptyParts() {
	}

	static void remove(Document document) {
		List<Element> empty = Elements.all(document).filter(EmptyParts::isEmpty).toList();
		empty.forEach((element) -> element.getParentNode().removeChild(element));
	}

	private static boolean isEmpty(Element element) {
		return switch (element.getNodeName()) {
			case "ul", "ol" -> Elements.named("li", element).findAny().isEmpty();
			case "table" ->
				Elements.named("tbody", element).allMatch((body) -> Elements.named("tr", body).findAny().isEmpty());
			default -> false;
		};
	}

}
