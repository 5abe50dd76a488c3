package de.amtswerk.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Know which variables can be there when a case arrives at a step: what is given on some
 * way from the start to it, through building blocks and back.
 */
final class ProvidedVariables {

	private final Map<FlowNode, Set<String>> before = new HashMap<>();

	private final Map<String, Flow> flows = new HashMap<>();

	private final Map<String, Set<String>> given = new HashMap<>();

	private final GivenVariables gives;

	ProvidedVariables(Bundle bundle, GivenVariables gives) {
		this.gives = gives;
		for (Diagram diagram : bundle.diagrams()) {
			this.flows.put(diagram.process().getId(), new Flow(diagram));
		}
		Set<String> known = this.given.computeIfAbsent(bundle.main().process().getId(), (id) -> new HashSet<>());
		known.addAll(List.of("fileReference", "receivedOn"));
		while (this.flows.keySet().stream().map(this::spread).reduce(false, Boolean::logicalOr)) {
			// a block may give back what makes another step give more
		}
	}

	/** What can be there when the step begins, its own input included. */
	Set<String> at(FlowNode node) {
		Set<String> known = new TreeSet<>(this.before.getOrDefault(node, Set.of()));
		ModelElementInstance around = node;
		while (around instanceof FlowNode scope) {
			known.addAll(GivenVariables.locals(scope));
			around = scope.getParentElement();
		}
		return known;
	}

	/** What can be there when the step is done. */
	Set<String> after(FlowNode node) {
		Set<String> known = at(node);
		known.addAll(this.gives.by(node));
		if (node instanceof CallActivity call) {
			known.addAll(returned(call));
		}
		return known;
	}

	private boolean spread(String process) {
		Flow flow = this.flows.get(process);
		Set<String> start = this.given.computeIfAbsent(process, (id) -> new HashSet<>());
		boolean grew = false;
		for (StartEvent event : flow.starts()) {
			grew |= add(event, start);
		}
		for (FlowNode node : flow.nodes()) {
			Set<String> passed = new HashSet<>(this.before.getOrDefault(node, Set.of()));
			passed.addAll(this.gives.by(node));
			if (node instanceof CallActivity call) {
				grew |= hand(call);
				passed.addAll(returned(call));
			}
			for (FlowNode next : flow.after(node)) {
				grew |= add(next, passed);
			}
		}
		return grew;
	}

	private boolean add(FlowNode node, Set<String> names) {
		return this.before.computeIfAbsent(node, (key) -> new HashSet<>()).addAll(names);
	}

	/** Give the called process what the call names. */
	private boolean hand(CallActivity call) {
		Set<String> handed = new HashSet<>();
		for (CamundaIn in : GivenVariables.extensions(call, CamundaIn.class)) {
			Optional.ofNullable(in.getCamundaTarget()).ifPresent(handed::add);
			if ("all".equals(in.getCamundaVariables())) {
				handed.addAll(at(call));
			}
		}
		return this.given.computeIfAbsent(String.valueOf(call.getCalledElement()), (id) -> new HashSet<>())
			.addAll(handed);
	}

	private Set<String> returned(CallActivity call) {
		Set<String> names = new HashSet<>();
		for (CamundaOut out : GivenVariables.extensions(call, CamundaOut.class)) {
			Optional.ofNullable(out.getCamundaTarget()).ifPresent(names::add);
			if ("all".equals(out.getCamundaVariables())) {
				names.addAll(everGivenIn(String.valueOf(call.getCalledElement())));
			}
		}
		return names;
	}

	/** Every variable that there is at some time in a process. */
	Set<String> everGivenIn(String process) {
		Set<String> names = new TreeSet<>(this.given.getOrDefault(process, Set.of()));
		Flow flow = this.flows.get(process);
		if (flow != null) {
			flow.nodes().forEach((node) -> {
				names.addAll(this.before.getOrDefault(node, Set.of()));
				names.addAll(this.gives.by(node));
			});
		}
		return names;
	}

}
