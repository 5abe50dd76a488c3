package de.amtswerk.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.amtswerk.deadline.Regime;

/**
 * What the diagram says of the service can be worked with: keys, periods, regimes,
 * tables.
 */
class PropertiesAreRight implements Rule {

	@Override
	public String sentence() {
		return "Die Eigenschaften der Leistung haben Werte, mit denen sich arbeiten lässt.";
	}

	@Override
	public String example() {
		return "legalRegime = \"LVWVFG_BW\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		Diagram diagram = bundle.main();
		Map<String, String> properties = ModelProperties.of(diagram.process());
		one(diagram, properties, "legalRegime", Stream.of(Regime.values()).map(Regime::name).toList(), problems);
		one(diagram, properties, "automationLevel", List.of("FULL", "NONE", "PREPARED"), problems);
		one(diagram, properties, "remedyTable", bundle.decisionIds(), problems);
		like(diagram, properties, "leika", "\\d{14}", "14 Ziffern", problems);
		like(diagram, properties, "contactEmail", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "eine E-Mail-Adresse", problems);
		like(diagram, properties, "retention", "P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+D)?", "eine Dauer wie P5Y (fünf Jahre)",
				problems);
		return problems;
	}

	private static void one(Diagram diagram, Map<String, String> properties, String name, Collection<String> values,
			List<Problem> problems) {
		String value = properties.getOrDefault(name, "");
		if (!value.isBlank() && !values.contains(value)) {
			problems.add(diagram.problem(diagram.process(),
					"Die Eigenschaft \"%s\" ist \"%s\"; %s".formatted(name, value, Spelling.instead(value, values))));
		}
	}

	private static void like(Diagram diagram, Map<String, String> properties, String name, String pattern, String right,
			List<Problem> problems) {
		String value = properties.getOrDefault(name, "");
		if (!value.isBlank() && !value.matches(pattern)) {
			problems.add(diagram.problem(diagram.process(),
					"Die Eigenschaft \"%s\" ist \"%s\"; richtig ist %s.".formatted(name, value, right)));
		}
	}

}
