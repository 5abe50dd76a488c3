package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A BPMN file of a bundle: its model, and its elements as they are written.
 */
record Diagram(String path, BpmnModelInstance model, List<XmlElement> elements, Map<String, Integer> lines) {

	static Diagram read(String path, byte[] content) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		List<XmlElement> elements = XmlElement.in(content);
		return new Diagram(path, model, elements.stream().filter(Diagram::isRun).toList(), lines(elements));
	}

	/** A pool that is only drawn, such as that of the applicant, need not run. */
	private static boolean isRun(XmlElement element) {
		if (element.name().equals("process")) {
			return element.attributes().getOrDefault("isExecutable", "true").equals("true");
		}
		return element.parent() == null || isRun(element.parent());
	}

	private static boolean isRun(ModelElementInstance element) {
		if (element instanceof Process process) {
			return !"false".equals(process.getAttributeValue("isExecutable"));
		}
		return element.getParentElement() == null || isRun(element.getParentElement());
	}

	static Map<String, Integer> lines(List<XmlElement> elements) {
		return elements.stream()
			.filter((element) -> element.attributes().containsKey("id"))
			.collect(Collectors.toMap((element) -> element.attributes().get("id"), XmlElement::line,
					(first, second) -> first));
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type).stream().filter(Diagram::isRun).toList();
	}

	/** The process that the file is about. */
	Process process() {
		return all(Process.class).stream()
			.findFirst()
			.orElseGet(() -> this.model.getModelElementsByType(Process.class).iterator().next());
	}

	/** The ways out of a step; a diagram need not list them in the step itself. */
	List<SequenceFlow> outgoing(FlowNode node) {
		return all(SequenceFlow.class).stream().filter((flow) -> node.equals(flow.getSource())).toList();
	}

	List<FlowNode> targets(FlowNode node) {
		return outgoing(node).stream().map(SequenceFlow::getTarget).filter(Objects::nonNull).toList();
	}

	boolean isBehindEventGateway(FlowNode node) {
		return all(EventBasedGateway.class).stream().anyMatch((gateway) -> targets(gateway).contains(node));
	}

	/** The ids of all steps, events and gateways. */
	Set<String> nodeIds() {
		return all(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
	}

	/** Those, and the ids of the flows between them. */
	Set<String> placeIds() {
		return Stream.concat(all(FlowNode.class).stream(), all(SequenceFlow.class).stream())
			.map(BaseElement::getId)
			.collect(Collectors.toSet());
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
