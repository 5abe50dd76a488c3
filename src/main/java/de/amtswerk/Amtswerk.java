package de.amtswerk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;

import de.amtswerk.designer.Commands;
import de.amtswerk.worklist.Rebuild;

/** Start Amtswerk. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Amtswerk {

	public static void main(String[] arguments) {
		nameXmlFactories();
		if (arguments.length > 0 && Commands.know(arguments[0])) {
			System.exit(answer(List.of(arguments)));
		}
		if (arguments.length > 0 && arguments[0].equals(Rebuild.COMMAND)) {
			System.exit(rebuildWorklist());
		}
		SpringApplication.run(Amtswerk.class, arguments);
	}

	/** Without a door and without jobs, so that it may run beside the others. */
	private static int rebuildWorklist() {
		try (var house = SpringApplication.run(Amtswerk.class, "--server.port=-1",
				"--camunda.bpm.job-execution.enabled=false")) {
			long tasks = house.getBean(Rebuild.class).run();
			System.out.printf("Das Verzeichnis der offenen Aufgaben ist neu angelegt: %d Aufgaben.%n", tasks);
			return 0;
		}
	}

	/** Answer a designer in seconds: no server, no database, no log. */
	private static int answer(List<String> arguments) {
		LoggingSystem.get(Amtswerk.class.getClassLoader()).beforeInitialize();
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		return new Commands(out).run(arguments);
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
