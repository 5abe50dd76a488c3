package de.amtswerk.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.stereotype.Component;

import de.amtswerk.check.ModelProperties;

/** Read the diagrams of a case's own version. */
@Component
class Diagrams {

	private final RepositoryService repository;

	Diagrams(RepositoryService repository) {
		this.repository = repository;
	}

	BpmnModelInstance model(String definitionId) {
		return this.repository.getBpmnModelInstance(definitionId);
	}

	String xml(String definitionId) {
		try (InputStream content = this.repository.getProcessModel(definitionId)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is not a flow node, such as a multi-instance body, is empty. */
	Optional<FlowNode> node(String definitionId, String id) {
		return (model(definitionId).getModelElementById(id) instanceof FlowNode node) ? Optional.of(node)
				: Optional.empty();
	}

	ProcessDefinition definition(String definitionId) {
		return this.repository.getProcessDefinition(definitionId);
	}

	int ruleVersion(String decisionDefinitionId) {
		return this.repository.getDecisionDefinition(decisionDefinitionId).getVersion();
	}

	/**
	 * Ids of the tasks that go to the same clerk, the ones that say who that is included.
	 */
	Set<String> clerksTasks(String definitionId) {
		return model(definitionId).getModelElementsByType(UserTask.class)
			.stream()
			.flatMap((task) -> Stream.ofNullable(ModelProperties.of(task).get("sameClerk"))
				.flatMap((earlier) -> Stream.of(earlier, task.getId())))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The block that a call leads to; it is part of the caller's deployment. */
	Optional<ProcessDefinition> called(CallActivity call, String callerId) {
		String deployment = definition(callerId).getDeploymentId();
		return Optional.ofNullable(this.repository.createProcessDefinitionQuery()
			.deploymentId(deployment)
			.processDefinitionKey(call.getCalledElement())
			.singleResult());
	}

	static String name(FlowNode node) {
		return Objects.requireNonNullElse(node.getName(), node.getId()).strip();
	}

	/** Names of the sub-processes that a node lies in, the outermost first. */
	static List<String> within(FlowNode node) {
		Deque<String> names = new ArrayDeque<>();
		ModelElementInstance parent = node.getParentElement();
		while (parent instanceof SubProcess block) {
			names.addFirst(name(block));
			parent = block.getParentElement();
		}
		return List.copyOf(names);
	}

}
