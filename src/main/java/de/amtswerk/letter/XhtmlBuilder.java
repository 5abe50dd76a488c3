package de.amtswerk.letter;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Build a document whose nodes know the line on which they begin. */
class XhtmlBuilder extends DefaultHandler2 {

	static final String LINE = "line";

	private final Document document;

	private final StringBuilder text = new StringBuilder();

	private Node current;

	private Locator locator;

	private int textLine = 1;

	XhtmlBuilder() throws ParserConfigurationException {
		this.document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
		this.current = this.document;
	}

	Document document() {
		return this.document;
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		this.locator = locator;
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		flushText();
		Element element = this.document.createElementNS(uri.isEmpty() ? null : uri, name);
		for (int i = 0; i < attributes.getLength(); i++) {
			element.setAttribute(attributes.getQName(i), attributes.getValue(i));
		}
		this.current = append(element);
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		flushText();
		this.current = this.current.getParentNode();
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		this.text.append(characters, start, length);
	}

	@Override
	public void comment(char[] characters, int start, int length) {
		flushText();
		append(this.document.createComment(new String(characters, start, length)));
	}

	@Override
	public void startCDATA() throws SAXParseException {
		throw new SAXParseException("CDATA", this.locator);
	}

	@Override
	public void processingInstruction(String target, String data) throws SAXParseException {
		throw new SAXParseException("<?" + target, this.locator);
	}

	private void flushText() {
		if (!this.text.isEmpty()) {
			Node node = this.current.appendChild(this.document.createTextNode(this.text.toString()));
			node.setUserData(LINE, this.textLine, null);
			this.text.setLength(0);
		}
		this.textLine = this.locator.getLineNumber();
	}

	private Node append(Node node) {
		node.setUserData(LINE, this.locator.getLineNumber(), null);
		return this.current.appendChild(node);
	}

}
