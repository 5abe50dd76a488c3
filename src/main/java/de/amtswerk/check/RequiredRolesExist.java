package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A task that not everybody of its section may do names a role that there is. */
class RequiredRolesExist implements Rule {

	private static final String PROPERTY = "requiredRole";

	/** Those who work on cases; the others have no tasks. */
	private static final Set<String> ROLES = new TreeSet<>(Set.of("clerk", "team-lead"));

	@Override
	public String sentence() {
		return "Eine Aufgabe, die nicht alle ihres Sachgebiets erledigen dürfen, nennt in requiredRole eine Rolle, die es gibt.";
	}

	@Override
	public String example() {
		return "requiredRole = \"teamlead\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		for (Diagram diagram : bundle.diagrams()) {
			for (XmlElement element : diagram.elements()) {
				if (!element.name().equals("property") || !PROPERTY.equals(element.attributes().get("name"))) {
					continue;
				}
				String role = element.attributes().getOrDefault("value", "");
				if (!element.owner().name().equals("userTask")) {
					problems.add(diagram.problem(element,
							"Die Eigenschaft \"requiredRole\" wirkt hier nicht; sie gehört an eine Aufgabe (userTask)."));
				}
				else if (!ROLES.contains(role)) {
					problems.add(diagram.problem(element, "Die Eigenschaft \"requiredRole\" nennt \"%s\"; %s"
						.formatted(role, Spelling.instead(role, ROLES))));
				}
			}
		}
		return problems;
	}

}
