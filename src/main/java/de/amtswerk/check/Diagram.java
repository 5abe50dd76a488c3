package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A BPMN file of a bundle: its model, and its elements as they are written.
 */
record Diagram(String path, BpmnModelInstance model, List<XmlElement> elements, Map<String, Integer> lines) {

	static Diagram read(String path, byte[] content) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		List<XmlElement> elements = XmlElement.in(content);
		return new Diagram(path, model, elements, lines(elements));
	}

	static Map<String, Integer> lines(List<XmlElement> elements) {
		return elements.stream()
			.filter((element) -> element.attributes().containsKey("id"))
			.collect(Collectors.toMap((element) -> element.attributes().get("id"), XmlElement::line,
					(first, second) -> first));
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	/** The process that the file is about. */
	Process process() {
		return all(Process.class).stream()
			.filter(Process::isExecutable)
			.findFirst()
			.orElseGet(() -> all(Process.class).iterator().next());
	}

	/** Name of the file without folder and ending. */
	String stem() {
		return Bundle.stem(this.path);
	}

	Problem problem(BaseElement element, String message) {
		return new Problem(this.path, this.lines.getOrDefault(element.getId(), 1),
				XmlElement.label(element.getId(), element.getAttributeValue("name")), message);
	}

	/** A problem at the line of the element itself, told under the name of its owner. */
	Problem problem(XmlElement element, String message) {
		return new Problem(this.path, element.line(), element.owner().label(), message);
	}

}
