package de.amtswerk.procedure;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A BPMN file of a bundle, with the line of each element: the model API forgets where it
 * read something.
 */
record Diagram(String path, BpmnModelInstance model, Map<String, Integer> lines) {

	static List<Diagram> in(Bundle bundle) {
		return bundle.filesThat((path) -> path.endsWith(".bpmn"))
			.entrySet()
			.stream()
			.map((file) -> new Diagram(file.getKey(), bundle.diagram(file.getKey()), lines(file.getValue())))
			.toList();
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	Process process() {
		return all(Process.class).iterator().next();
	}

	Problem problem(BaseElement element, String message) {
		String name = element.getAttributeValue("name");
		String label = (name != null) ? element.getId() + " \"" + name.replaceAll("\\s+", " ") + "\"" : element.getId();
		return new Problem(this.path, this.lines.getOrDefault(element.getId(), 1), label, message);
	}

	private static Map<String, Integer> lines(byte[] content) {
		Map<String, Integer> lines = new HashMap<>();
		try {
			XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
				.createXMLStreamReader(new ByteArrayInputStream(content));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getAttributeValue(null, "id") != null) {
					lines.put(reader.getAttributeValue(null, "id"), reader.getLocation().getLineNumber());
				}
			}
			return lines;
		}
		catch (XMLStreamException ex) {
			throw new IllegalArgumentException("The model API read it, so it is XML", ex);
		}
	}

}
