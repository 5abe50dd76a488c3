package de.amtswerk.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

/**
 * Know which variables a step leaves behind: the answers of its form, the words that it
 * uses, its outputs.
 */
final class GivenVariables {

	private static final Pattern WORD = Pattern.compile("[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");

	private final Bundle bundle;

	private final ReadForms forms;

	private final Vocabulary vocabulary;

	GivenVariables(Bundle bundle, ReadForms forms, Vocabulary vocabulary) {
		this.bundle = bundle;
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	Set<String> by(FlowNode node) {
		Set<String> names = new HashSet<>();
		if (node instanceof StartEvent start) {
			names.addAll(this.forms.keys(this.bundle, start.getCamundaFormRef()));
		}
		if (node instanceof UserTask task) {
			names.addAll(this.forms.keys(this.bundle, task.getCamundaFormRef()));
		}
		if (node instanceof ServiceTask task) {
			names.addAll(writtenBy(task.getCamundaDelegateExpression()));
			add(names, task.getCamundaResultVariable());
		}
		if (node instanceof BusinessRuleTask task) {
			add(names, task.getCamundaResultVariable());
		}
		extensions(node, CamundaTaskListener.class)
			.forEach((listener) -> names.addAll(writtenBy(listener.getCamundaDelegateExpression())));
		extensions(node, CamundaExecutionListener.class)
			.forEach((listener) -> names.addAll(writtenBy(listener.getCamundaDelegateExpression())));
		for (CamundaInputOutput mapping : extensions(node, CamundaInputOutput.class)) {
			mapping.getCamundaOutputParameters()
				.stream()
				.map(CamundaOutputParameter::getCamundaName)
				.forEach(names::add);
		}
		for (ErrorEventDefinition error : node.getChildElementsByType(ErrorEventDefinition.class)) {
			add(names, error.getCamundaErrorCodeVariable());
			add(names, error.getCamundaErrorMessageVariable());
		}
		return names;
	}

	/** What only the step itself sees, and what lies inside it. */
	static Set<String> locals(FlowNode node) {
		Set<String> names = new HashSet<>();
		for (CamundaInputOutput mapping : extensions(node, CamundaInputOutput.class)) {
			mapping.getCamundaInputParameters().stream().map(CamundaInputParameter::getCamundaName).forEach(names::add);
		}
		for (MultiInstanceLoopCharacteristics loop : node
			.getChildElementsByType(MultiInstanceLoopCharacteristics.class)) {
			names.addAll(List.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
			add(names, loop.getCamundaElementVariable());
		}
		return names;
	}

	private Set<String> writtenBy(@Nullable String expression) {
		return word(this.vocabulary, expression).map(Word::writes).orElse(Set.of());
	}

	/** The word that an expression names, if it is nothing else. */
	static Optional<Word> word(Vocabulary vocabulary, @Nullable String expression) {
		Matcher name = WORD.matcher((expression != null) ? expression.strip() : "");
		return name.matches() ? vocabulary.word(name.group(1)) : Optional.empty();
	}

	static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
		return (element.getExtensionElements() != null) ? element.getExtensionElements().getChildElementsByType(type)
				: List.of();
	}

	private static void add(Set<String> names, @Nullable String name) {
		if (name != null) {
			names.add(name);
		}
	}

}
