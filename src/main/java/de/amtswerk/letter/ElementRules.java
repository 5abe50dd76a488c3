package de.amtswerk.letter;

import java.util.Map;
import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Only elements that become well tagged PDF, each where it belongs. */
final class ElementRules {

	private static final Set<String> FLOW = Set.of("body", "div");

	private static final Set<String> BLOCK = Set.of("body", "div", "li", "td", "th");

	private static final Set<String> PHRASE = Set.of("p", "li", "td", "th", "h1", "h2", "h3", "caption", "div", "a",
			"span", "strong", "em", "sub", "sup");

	private static final Map<String, Set<String>> PARENTS = Map.ofEntries(Map.entry("head", Set.of("html")),
			Map.entry("body", Set.of("html")), Map.entry("title", Set.of("head")), Map.entry("meta", Set.of("head")),
			Map.entry("h1", FLOW), Map.entry("h2", FLOW), Map.entry("h3", FLOW), Map.entry("div", FLOW),
			Map.entry("p", BLOCK), Map.entry("ul", BLOCK), Map.entry("ol", BLOCK), Map.entry("li", Set.of("ul", "ol")),
			Map.entry("table", FLOW), Map.entry("caption", Set.of("table")), Map.entry("thead", Set.of("table")),
			Map.entry("tbody", Set.of("table")), Map.entry("tr", Set.of("thead", "tbody")),
			Map.entry("th", Set.of("tr")), Map.entry("td", Set.of("tr")), Map.entry("a", PHRASE),
			Map.entry("br", PHRASE), Map.entry("span", PHRASE), Map.entry("strong", PHRASE), Map.entry("em", PHRASE),
			Map.entry("sub", PHRASE), Map.entry("sup", PHRASE));

	private static final Map<String, Set<String>> ATTRIBUTES = Map.of("html", Set.of("lang", "xml:lang"), "meta",
			Set.of("name", "content"), "a", Set.of("href", "title"), "th", Set.of("scope", "colspan", "rowspan"), "td",
			Set.of("colspan", "rowspan"));

	private static final Set<String> EVERYWHERE = Set.of("id", "class");

	/** Those that the part "stil" dresses. */
	private static final Set<String> CLASSES = Set.of("betrag", "hinweis", "zusammen", "fragen");

	private static final Set<String> WITHOUT_TEXT = Set.of("html", "head", "table", "thead", "tbody", "tr", "ul", "ol");

	private ElementRules() {
	}

	static void check(Document document, Problems problems) {
		Elements.all(document).forEach((element) -> {
			checkPlace(element, problems);
			checkAttributes(element, problems);
			checkText(element, problems);
		});
	}

	private static void checkPlace(Element element, Problems problems) {
		String name = element.getNodeName();
		if (name.equals("html")) {
			return;
		}
		Set<String> parents = PARENTS.get(name);
		String parent = element.getParentNode().getNodeName();
		if (parents == null) {
			problems.add(element, "<" + name + "> ist in Briefen nicht erlaubt; erlaubt sind "
					+ String.join(", ", PARENTS.keySet().stream().sorted().toList()) + ".");
		}
		else if (!parents.contains(parent)) {
			problems.add(element, "<" + name + "> steht in <" + parent + ">; es gehört in "
					+ String.join(" oder ", parents.stream().sorted().map((place) -> "<" + place + ">").toList())
					+ ".");
		}
	}

	private static void checkAttributes(Element element, Problems problems) {
		Set<String> allowed = ATTRIBUTES.getOrDefault(element.getNodeName(), Set.of());
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr attribute = (Attr) attributes.item(i);
			if (!allowed.contains(attribute.getName()) && !EVERYWHERE.contains(attribute.getName())) {
				problems.add(element, "Das Attribut " + attribute.getName()
						+ " ist nicht erlaubt; das Aussehen bestimmt allein {{> stil}}.");
			}
		}
		if (element.hasAttribute("class") && !CLASSES.contains(element.getAttribute("class"))) {
			problems.add(element, "class=\"" + element.getAttribute("class") + "\" kennt der Stil nicht; es gibt "
					+ String.join(", ", CLASSES.stream().sorted().toList()) + ".");
		}
	}

	private static void checkText(Element element, Problems problems) {
		if (!WITHOUT_TEXT.contains(element.getNodeName())) {
			return;
		}
		for (Node child : Elements.children(element)) {
			if (child.getNodeType() == Node.TEXT_NODE && !PlaceholderRules.withoutSections(child).isBlank()) {
				problems.add(Xhtml.line(child), element.getNodeName(),
						"Text steht unmittelbar in <" + element.getNodeName() + ">; er gehört in ein Element darin.");
			}
		}
	}

}
