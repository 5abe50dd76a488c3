package de.amtswerk.letter;

import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The template's own words can be printed. */
final class CharacterRules {

	private CharacterRules() {
	}

	static void check(Document document, Problems problems) {
		Elements.nodesBelow(document)
			.filter((node) -> node.getNodeType() == Node.TEXT_NODE)
			.forEach((text) -> PrintableText.firstUnprintable(text.getNodeValue())
				.ifPresent((character) -> problems.add(Xhtml.line(text), text.getParentNode().getNodeName(),
						"Das Zeichen " + character + " kann die Schrift nicht drucken; ein anderes wählen.")));
	}

}
