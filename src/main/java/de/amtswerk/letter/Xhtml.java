package de.amtswerk.letter;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Read XHTML strictly: no DOCTYPE, nothing from outside, and every node knows its line.
 */
final class Xhtml {

	static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

	private Xhtml() {
	}

	/**
	 * @throws SAXParseException if the text is not well-formed or has a DOCTYPE
	 */
	static Document parse(String xhtml) throws SAXParseException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			SAXParser parser = factory.newSAXParser();
			XhtmlBuilder builder = new XhtmlBuilder();
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
			parser.parse(new InputSource(new StringReader(xhtml)), builder);
			return builder.document();
		}
		catch (SAXParseException ex) {
			throw ex;
		}
		catch (SAXException | ParserConfigurationException | IOException ex) {
			throw new IllegalStateException("The JDK's XML parser cannot read a string", ex);
		}
	}

	static int line(Node node) {
		return (node.getUserData(XhtmlBuilder.LINE) instanceof Integer line) ? line : 1;
	}

}
