package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A DMN file of a bundle: its model, with the line of each element. */
record TableFile(String path, DmnModelInstance model, List<XmlElement> elements, Map<String, Integer> lines) {

	static TableFile read(String path, byte[] content) {
		DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
		List<XmlElement> elements = XmlElement.in(content);
		return new TableFile(path, model, elements, Diagram.lines(elements));
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	Collection<Decision> decisions() {
		return all(Decision.class);
	}

	String stem() {
		return Bundle.stem(this.path);
	}

	Problem problem(DmnElement element, String message) {
		String label = element.getAttributeValue("label");
		String name = (label != null) ? label : element.getAttributeValue("name");
		return new Problem(this.path, line(element), XmlElement.label(String.valueOf(element.getId()), name), message);
	}

	/** A problem of one element, told under the name of another that a designer knows. */
	Problem problem(DmnElement place, DmnElement named, String message) {
		return new Problem(this.path, line(place), problem(named, message).element(), message);
	}

	private int line(DmnElement element) {
		return this.lines.getOrDefault(element.getId(), 1);
	}

}
