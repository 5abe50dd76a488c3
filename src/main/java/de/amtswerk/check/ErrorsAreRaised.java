package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

import de.amtswerk.engine.Vocabulary;
import de.amtswerk.engine.Word;

/** An error on the border of a step is one that the step can raise. */
class ErrorsAreRaised implements Rule {

	private final Vocabulary vocabulary;

	ErrorsAreRaised(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Ein Fehler-Ereignis fängt nur Fehler, die sein Schritt melden kann.";
	}

	@Override
	public String example() {
		return "errorCode=\"postingDateImplausibel\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (BoundaryEvent event : diagram.all(BoundaryEvent.class)) {
				for (ErrorEventDefinition caught : event.getChildElementsByType(ErrorEventDefinition.class)) {
					Error error = caught.getError();
					Set<String> raised = new TreeSet<>();
					if (error != null && knows(bundle, event.getAttachedTo(), raised)
							&& !raised.contains(String.valueOf(error.getErrorCode()))) {
						problems.add(diagram.problem(event,
								"wartet auf den Fehler \"%s\", den der Schritt nicht meldet; %s".formatted(
										error.getErrorCode(),
										Spelling.instead(String.valueOf(error.getErrorCode()), raised))));
					}
				}
			}
		}
		return problems;
	}

	/** Whether all errors of a step are known; they are added. */
	private boolean knows(Bundle bundle, @Nullable FlowNode step, Set<String> raised) {
		if (step instanceof ServiceTask task) {
			Optional<Word> word = GivenVariables.word(this.vocabulary, task.getCamundaDelegateExpression());
			word.ifPresent((known) -> raised.addAll(known.errors()));
			return word.isPresent();
		}
		if (step instanceof CallActivity call) {
			return bundle.diagrams()
				.stream()
				.map(Diagram::process)
				.filter((process) -> process.getId().equals(call.getCalledElement()))
				.allMatch((process) -> knowsInside(bundle, process, raised));
		}
		return step instanceof SubProcess && knowsInside(bundle, step, raised);
	}

	private boolean knowsInside(Bundle bundle, BaseElement scope, Set<String> raised) {
		scope.getChildElementsByType(EndEvent.class)
			.stream()
			.flatMap((end) -> end.getChildElementsByType(ErrorEventDefinition.class).stream())
			.map(ErrorEventDefinition::getError)
			.filter(Objects::nonNull)
			.forEach((error) -> raised.add(String.valueOf(error.getErrorCode())));
		return scope.getChildElementsByType(Activity.class)
			.stream()
			.filter((activity) -> activity instanceof ServiceTask || activity instanceof SubProcess
					|| activity instanceof CallActivity)
			.allMatch((activity) -> knows(bundle, activity, raised));
	}

}
