package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.variable.Variables;

/** For each decision that a notice holds, the remedy table has one instruction today. */
class RemediesAreInTheTable implements Rule {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Clock clock;

	RemediesAreInTheTable(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String sentence() {
		return "Zu jeder Entscheidung eines Bescheids steht in der Rechtsbehelfstabelle heute genau eine Belehrung.";
	}

	@Override
	public String example() {
		return "<meta name=\"decisions\" content=\"gebuehr\"/>, die Tabelle kennt permit, refusal, fee";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		String remedies = ModelProperties.of(bundle.main().process()).getOrDefault("remedyTable", "");
		Optional<TableFile> table = bundle.tables()
			.stream()
			.filter((file) -> file.decisions().stream().anyMatch((decision) -> decision.getId().equals(remedies)))
			.findFirst();
		for (String template : Issues.templates(bundle)) {
			Set<String> decisions = Issues.read(bundle, template)
				.map((letter) -> Set.of(letter.meta().getOrDefault("decisions", "").strip().split("\\s+")))
				.orElse(Set.of());
			table.ifPresent(
					(file) -> decisions.stream().filter((decision) -> !decision.isEmpty()).forEach((decision) -> {
						int rows = rows(remedies, bundle.files().get(file.path()), decision);
						if (rows != 1) {
							problems.add(new Problem(Issues.path(bundle, template), 1, "meta",
									"Zur Entscheidung \"%s\" passen heute %d Zeilen der Tabelle \"%s\"; richtig ist genau eine."
										.formatted(decision, rows, remedies)));
						}
					}));
		}
		return problems;
	}

	private int rows(String table, byte[] content, String decision) {
		try {
			return this.engine
				.evaluateDecisionTable(table, new ByteArrayInputStream(content),
						Variables.createVariables()
							.putValue("decisionType", decision)
							.putValue("decidedOn", LocalDate.now(this.clock).toString())
							.putValue("authority", "Stadt")
							.putValue("office", "Amt")
							.putValue("officeAddress", "Straße 1, 70173 Stuttgart"))
				.size();
		}
		catch (DmnEngineException ex) {
			return 0;
		}
	}

}
