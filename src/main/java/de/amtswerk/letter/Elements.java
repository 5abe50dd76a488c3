package de.amtswerk.letter;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Walk the elements of a document in reading order. */
final class Elements {

	private Elements() {
	}

	static Stream<Element> all(Document document) {
		return of(document.getElementsByTagName("*"));
	}

	static Stream<Element> named(String name, Document document) {
		return of(document.getElementsByTagName(name));
	}

	static Stream<Element> named(String name, Element parent) {
		return of(parent.getElementsByTagName(name));
	}

	static List<Node> children(Node node) {
		NodeList children = node.getChildNodes();
		return IntStream.range(0, children.getLength()).mapToObj(children::item).toList();
	}

	/** All nodes below this one: elements, text, comments. */
	static Stream<Node> nodesBelow(Node node) {
		return children(node).stream().flatMap((child) -> Stream.concat(Stream.of(child), nodesBelow(child)));
	}

	private static Stream<Element> of(NodeList elements) {
		return IntStream.range(0, elements.getLength()).mapToObj((index) -> (Element) elements.item(index));
	}

}
