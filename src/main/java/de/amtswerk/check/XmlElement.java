package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * One element of an XML file as it is written, with its line: the model API forgets
 * lines, and does not show what it does not know.
 *
 * @param name local name
 * @param attributes by local name
 * @param text what stands directly inside, without that of child elements
 * @param parent none for the root
 */
record XmlElement(String name, int line, Map<String, String> attributes, StringBuilder text,
		@Nullable XmlElement parent) {

	private static final Set<String> FOR_PEOPLE = Set.of("documentation", "text", "property");

	static List<XmlElement> in(byte[] content) {
		List<XmlElement> elements = new ArrayList<>();
		Deque<XmlElement> open = new ArrayDeque<>();
		try {
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.START_ELEMENT -> {
						open.push(here(reader, open.peek()));
						elements.add(open.peek());
					}
					case XMLStreamConstants.END_ELEMENT -> open.pop();
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
						open.peek().text.append(reader.getText());
					default -> {
					}
				}
			}
			return elements;
		}
		catch (XMLStreamException ex) {
			throw new IllegalArgumentException("The model API read it, so it is XML", ex);
		}
	}

	private static XmlElement here(XMLStreamReader reader, @Nullable XmlElement parent) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int at = 0; at < reader.getAttributeCount(); at++) {
			attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
		}
		return new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber(), attributes,
				new StringBuilder(), parent);
	}

	/**
	 * The element that a designer knows: this one, or the nearest around it with an id.
	 */
	XmlElement owner() {
		boolean known = this.attributes.containsKey("id") && !this.name.endsWith("EventDefinition")
				&& !this.name.endsWith("Expression");
		return (known || this.parent == null) ? this : this.parent.owner();
	}

	/** Its attributes and text as far as the engine reads them as expressions. */
	List<String> texts() {
		if (FOR_PEOPLE.contains(this.name)) {
			return List.of();
		}
		List<String> texts = new ArrayList<>(this.attributes.values());
		texts.add(this.text.toString());
		return texts.stream().filter(Juel::isIn).toList();
	}

	/** The id of the nearest element around, or of this one, that is among these. */
	@Nullable String ownerOfKind(Set<String> ids) {
		String id = this.attributes.get("id");
		if (id != null && ids.contains(id)) {
			return id;
		}
		return (this.parent != null) ? this.parent.ownerOfKind(ids) : null;
	}

	/** Id, with the name in quotes where there is one. */
	String label() {
		return label(this.attributes.getOrDefault("id", this.name), this.attributes.get("name"));
	}

	static String label(String id, @Nullable String name) {
		return (name != null && !name.isBlank()) ? id + " \"" + name.strip().replaceAll("\\s+", " ") + "\"" : id;
	}

	boolean isInside(String name) {
		return this.parent != null && (this.parent.name.equals(name) || this.parent.isInside(name));
	}

}
