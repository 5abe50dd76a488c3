package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A second person checks a first one's work, so that work must have been done. */
class FourEyesLookBack implements Rule {

	private static final String FOUR_EYES = "fourEyes";

	@Override
	public String sentence() {
		return "Das Vier-Augen-Prinzip (fourEyes) steht an einer Aufgabe und nennt eine andere Aufgabe desselben Prozesses, die auf jedem Weg vor ihr liegt.";
	}

	@Override
	public String example() {
		return "fourEyes = \"Task_Pruefen\" an einer Aufgabe, zu der auch ein Weg ohne Task_Pruefen führt";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				String name = element.attributes().getOrDefault("name", "");
				if (element.name().equals("property") && Spelling.nearest(name, List.of(FOUR_EYES)).isPresent()) {
					mistake(diagram, element).map((sentence) -> diagram.problem(element, sentence))
						.ifPresent(problems::add);
				}
			}
		}
		return problems;
	}

	private static Optional<String> mistake(Diagram diagram, XmlElement property) {
		String name = property.attributes().get("name");
		String earlier = property.attributes().getOrDefault("value", "");
		Map<String, UserTask> tasks = diagram.all(UserTask.class)
			.stream()
			.collect(Collectors.toMap(UserTask::getId, Function.identity(), (first, second) -> first));
		UserTask task = tasks.get(property.owner().attributes().getOrDefault("id", ""));
		if (!name.equals(FOUR_EYES)) {
			return Optional.of("Die Eigenschaft \"%s\" gibt es nicht; gemeint ist wohl \"fourEyes\".".formatted(name));
		}
		if (task == null) {
			return Optional.of("Die Eigenschaft \"fourEyes\" wirkt hier nicht; sie gehört an eine Aufgabe (userTask).");
		}
		Set<String> others = new TreeSet<>(tasks.keySet());
		others.remove(task.getId());
		if (!others.contains(earlier)) {
			return Optional
				.of("Die Eigenschaft \"fourEyes\" nennt \"%s\"; nötig ist eine andere Aufgabe desselben Prozesses, %s"
					.formatted(earlier, Spelling.instead(earlier, others)));
		}
		Flow flow = new Flow(diagram);
		Set<FlowNode> withoutEarlier = flow.reachable(flow.starts(), tasks.get(earlier)::equals);
		return withoutEarlier.contains(task) ? Optional
			.of("Die Eigenschaft \"fourEyes\" nennt \"%s\", aber ein Weg vom Start führt daran vorbei; dann hätte niemand etwas zu prüfen."
				.formatted(earlier)) : Optional.empty();
	}

}
