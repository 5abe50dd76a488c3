package de.amtswerk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Start Amtswerk. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Amtswerk {

	public static void main(String[] arguments) {
		nameXmlFactories();
		SpringApplication.run(Amtswerk.class, arguments);
	}

	/**
	 * PDFBox looks these up for every document; a named factory saves a scan of the whole
	 * class path, a third of a letter's time.
	 */
	private static void nameXmlFactories() {
		System.setProperty("javax.xml.transform.TransformerFactory",
				"com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
		System.setProperty("javax.xml.parsers.DocumentBuilderFactory",
				"com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
		System.setProperty("javax.xml.parsers.SAXParserFactory",
				"com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl");
	}

}
