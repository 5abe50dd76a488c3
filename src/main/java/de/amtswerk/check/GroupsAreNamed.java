package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A task goes to a group that the service names, so that a slip of the pen does not make
 * a group of its own in which nobody is.
 */
class GroupsAreNamed implements Rule {

	/** Citizens are not staff of any service. */
	private static final String APPLICANTS = "antragsteller";

	@Override
	public String sentence() {
		return "Jede Gruppe, der eine Aufgabe gehört, steht in der Eigenschaft sections der Leistung.";
	}

	@Override
	public String example() {
		return "sections = \"strassenverkehr\", eine Aufgabe für \"strassenverker\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Set<String> named = words(bundle.properties().getOrDefault("sections", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> handedOn = groupVariables(bundle);
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				groups(element, handedOn).filter((group) -> !named.contains(group) && !group.equals(APPLICANTS))
					.map((group) -> diagram.problem(element,
							"Die Gruppe \"%s\" nennt die Eigenschaft \"sections\" der Leistung nicht; %s"
								.formatted(group, Spelling.instead(group, named))))
					.forEach(problems::add);
			}
		}
		return problems;
	}

	/** The variables from which tasks take their group. */
	private static Set<String> groupVariables(Bundle bundle) {
		return bundle.diagrams()
			.stream()
			.flatMap((diagram) -> diagram.all(UserTask.class).stream())
			.map(UserTask::getCamundaCandidateGroups)
			.flatMap(Stream::ofNullable)
			.filter(Juel::isIn)
			.map(Juel::read)
			.flatMap(Optional::stream)
			.flatMap((juel) -> juel.bare().stream())
			.collect(Collectors.toSet());
	}

	/** Groups that a task names, or a call hands to a block whose tasks take them. */
	private static Stream<String> groups(XmlElement element, Set<String> handedOn) {
		String written = switch (element.name()) {
			case "userTask" -> element.attributes().getOrDefault("candidateGroups", "");
			case "in" -> handedOn.contains(element.attributes().getOrDefault("target", ""))
					? element.attributes().getOrDefault("sourceExpression", "") : "";
			default -> "";
		};
		return Juel.isIn(written) ? Stream.empty() : words(written);
	}

	private static Stream<String> words(String list) {
		return Stream.of(list.split("[,\\s]+")).filter((word) -> !word.isEmpty());
	}

}
