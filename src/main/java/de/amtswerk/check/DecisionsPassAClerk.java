package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import de.amtswerk.engine.Vocabulary;

/**
 * A refusal is never a machine's, and any decision is a clerk's unless the service
 * decides fully automatically.
 */
class DecisionsPassAClerk implements Rule {

	private static final Set<String> BURDENS = Set.of("refusal", "revocation");

	private final Vocabulary vocabulary;

	DecisionsPassAClerk(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public String sentence() {
		return "Eine Ablehnung geht immer durch die Hand einer Sachbearbeitung, jede andere Entscheidung dann, wenn die Leistung nicht vollautomatisch entscheidet.";
	}

	@Override
	public String example() {
		return "vom Start zu ${issueNotice} mit \"ablehnung\" ohne Aufgabe dazwischen";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Flow flow = new Flow(bundle.main());
		Set<FlowNode> withoutClerk = flow.reachable(flow.starts(), DecisionsPassAClerk::isClerks);
		boolean full = "FULL".equals(ModelProperties.of(bundle.main().process()).get("automationLevel"));
		for (Issues.Issue issue : Issues.in(bundle, this.vocabulary)) {
			Set<String> decisions = issue.template()
				.flatMap((template) -> Issues.read(bundle, template))
				.map((template) -> Set.copyOf(List.of(template.meta().getOrDefault("decisions", "").split("\\s+", -1))))
				.orElse(Set.of(""));
			boolean burden = decisions.stream().anyMatch(BURDENS::contains);
			boolean decides = !decisions.equals(Set.of(""));
			if (withoutClerk.contains(issue.task()) && (burden || (decides && !full))) {
				problems.add(issue.problem(
						"ist vom Start aus ohne Sachbearbeitung zu erreichen; %s gehört eine Aufgabe davor, deren Gruppe nicht \"antragsteller\" ist."
							.formatted(burden ? "vor eine Ablehnung"
									: "vor eine Entscheidung dieser Automatisierungsstufe")));
			}
		}
		return problems;
	}

	private static boolean isClerks(FlowNode node) {
		return node instanceof UserTask task && !"antragsteller".equals(task.getCamundaCandidateGroups());
	}

}
