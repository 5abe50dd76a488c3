package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Only a statute lets a machine decide alone, and never where there is discretion (§ 35a
 * LVwVfG).
 */
class FullAutomationHasItsLaw implements Rule {

	@Override
	public String sentence() {
		return "Vollautomatisch entscheidet nur, wem eine Rechtsvorschrift es erlaubt und wer kein Ermessen hat (§ 35a LVwVfG).";
	}

	@Override
	public String example() {
		return "automationLevel = \"FULL\" ohne \"legalBasisForAutomation\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		Diagram diagram = bundle.main();
		Map<String, String> properties = ModelProperties.of(diagram.process());
		if (!"FULL".equals(properties.get("automationLevel"))) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		if (properties.getOrDefault("legalBasisForAutomation", "").isBlank()) {
			problems.add(diagram.problem(diagram.process(),
					"entscheidet vollautomatisch ohne Rechtsgrundlage dafür; nötig ist die Eigenschaft \"legalBasisForAutomation\", sonst die Stufe PREPARED."));
		}
		if (!"false".equals(properties.get("discretion"))) {
			problems.add(diagram.problem(diagram.process(),
					"entscheidet vollautomatisch und sagt nicht, dass kein Ermessen besteht; nötig ist \"discretion\" = \"false\", sonst die Stufe PREPARED."));
		}
		return problems;
	}

}
