package de.amtswerk.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Placeholders are escaped, sections closed where they were opened, parts known. */
final class PlaceholderRules {

	private static final Pattern TAG = Pattern.compile("\\{\\{(?<sign>[#^/>!&={<$]?)\\s*(?<name>.*?)\\s*}}}?",
			Pattern.DOTALL);

	private static final Pattern NAME = Pattern.compile("\\.|[A-Za-z]\\w*(\\.\\w+)*");

	private static final List<String> HEADS = List.of("{{> briefkopf}}", "{{> belegkopf}}");

	private final Problems problems;

	private PlaceholderRules(Problems problems) {
		this.problems = problems;
	}

	static void check(Document document, Problems problems) {
		PlaceholderRules rules = new PlaceholderRules(problems);
		Sections sections = new Sections(problems);
		Elements.nodesBelow(document).forEach((node) -> {
			if (node instanceof Element element) {
				rules.checkAttributes(element);
			}
			else if (node.getNodeType() == Node.COMMENT_NODE) {
				rules.checkComment(node);
			}
			else {
				rules.checkText(node.getNodeValue(), Xhtml.line(node), node.getParentNode(), sections);
			}
		});
		sections.close();
		rules.checkFrame(document);
	}

	private void checkFrame(Document document) {
		Elements.named("head", document)
			.filter((head) -> !head.getTextContent().contains("{{> stil}}"))
			.forEach((head) -> this.problems.add(head, "Es fehlt {{> stil}}; damit bekommt der Brief sein Aussehen."));
		Elements.named("body", document)
			.filter((body) -> HEADS.stream().noneMatch(body.getTextContent().strip()::startsWith))
			.forEach((body) -> this.problems.add(body, "Am Anfang von <body> fehlt {{> briefkopf}}; so beginnt jeder "
					+ "Brief der Stadt. Was nicht verschickt wird, beginnt mit {{> belegkopf}}."));
	}

	/** The text that remains when sections and parts are taken away. */
	static String withoutSections(Node text) {
		return text.getNodeValue().replaceAll("\\{\\{[#^/>!][^}]*}}", "");
	}

	private void checkAttributes(Element element) {
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Sections sections = new Sections(this.problems);
			checkText(((Attr) attributes.item(i)).getValue(), Xhtml.line(element), element, sections);
			sections.close();
		}
	}

	private void checkComment(Node comment) {
		if (comment.getNodeValue().contains("{{")) {
			this.problems.add(Xhtml.line(comment), "Kommentar",
					"Platzhalter in Kommentaren werden ausgefüllt; den Kommentar als {{! … }} schreiben.");
		}
	}

	private void checkText(String text, int firstLine, Node place, Sections sections) {
		Matcher tags = TAG.matcher(text);
		while (tags.find()) {
			int line = firstLine + (int) text.substring(0, tags.start()).chars().filter((sign) -> sign == '\n').count();
			checkTag(tags.group("sign"), tags.group("name"), line, place, sections);
		}
		if (TAG.matcher(text).replaceAll("").matches("(?s).*(\\{\\{|}}).*")) {
			this.problems.add(firstLine, place.getNodeName(),
					"Ein Platzhalter ist nicht vollständig; er beginnt mit {{ und endet mit }}.");
		}
	}

	private void checkTag(String sign, String name, int line, Node place, Sections sections) {
		switch (sign) {
			case "!" -> {
			}
			case ">" -> checkPart(name, line, place);
			case "", "#", "^", "/" -> {
				if (!NAME.matcher(name).matches()) {
					this.problems.add(line, name, "So kann ein Platzhalter nicht heißen; erlaubt sind Buchstaben ohne "
							+ "Umlaute, Ziffern und Punkte.");
				}
				sections.meet(sign, name, line, place);
			}
			default -> this.problems.add(line, name, "{{" + sign + "…}} würde Werte ungeprüft einsetzen oder die "
					+ "Vorlage umbauen; richtig ist {{" + name + "}}.");
		}
	}

	private void checkPart(String name, int line, Node place) {
		String home = Placeholders.PARTS.get(name);
		if (home == null) {
			this.problems.add(line, name, "Den Baustein „" + name + "“ gibt es nicht; es gibt "
					+ String.join(", ", Placeholders.PARTS.keySet().stream().sorted().toList()) + ".");
		}
		else if (!place.getNodeName().equals(home)) {
			this.problems.add(line, name, "{{> " + name + "}} steht in <" + place.getNodeName()
					+ ">; es gehört unmittelbar in <" + home + ">.");
		}
	}

}
