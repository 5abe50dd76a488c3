package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task that goes to who did a certain one must come after it, and be theirs to do. */
class SameClerkComesAgain implements Rule {

	private static final String SAME_CLERK = "sameClerk";

	@Override
	public String sentence() {
		return "Dieselbe Sachbearbeitung (sameClerk) steht an einer Aufgabe und nennt eine Aufgabe der Sachbearbeitung im selben Prozess, nach der sie kommen kann und die nicht auch in fourEyes steht.";
	}

	@Override
	public String example() {
		return "sameClerk und fourEyes = \"Task_Pruefen\" an derselben Aufgabe";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				String name = element.attributes().getOrDefault("name", "");
				if (element.name().equals("property") && Spelling.nearest(name, List.of(SAME_CLERK)).isPresent()) {
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
		if (!name.equals(SAME_CLERK)) {
			return Optional.of("Die Eigenschaft \"%s\" gibt es nicht; gemeint ist wohl \"sameClerk\".".formatted(name));
		}
		if (task == null) {
			return Optional
				.of("Die Eigenschaft \"sameClerk\" wirkt hier nicht; sie gehört an eine Aufgabe (userTask).");
		}
		Set<String> clerks = new TreeSet<>(tasks.keySet());
		clerks.removeIf((id) -> "antragsteller".equals(tasks.get(id).getCamundaCandidateGroups()));
		if (!clerks.contains(earlier)) {
			return Optional
				.of("Die Eigenschaft \"sameClerk\" nennt \"%s\"; nötig ist eine Aufgabe der Sachbearbeitung im selben Prozess, %s"
					.formatted(earlier, Spelling.instead(earlier, clerks)));
		}
		if (earlier.equals(ModelProperties.of(task).get("fourEyes"))) {
			return Optional
				.of("Die Eigenschaften \"sameClerk\" und \"fourEyes\" nennen beide \"%s\"; dieselbe Person kann die Aufgabe nicht bekommen und zugleich nicht erledigen dürfen."
					.formatted(earlier));
		}
		Flow flow = new Flow(diagram);
		return flow.reachable(flow.after(tasks.get(earlier)), (node) -> false).contains(task) ? Optional.empty()
				: Optional.of("Die Eigenschaft \"sameClerk\" nennt \"%s\", aber von dort führt kein Weg hierher."
					.formatted(earlier));
	}

}
