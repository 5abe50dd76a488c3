package de.amtswerk.letter;

import java.util.ArrayDeque;
import java.util.Deque;

import org.w3c.dom.Node;

/** Follow sections from opening to end. */
class Sections {

	private final Deque<Section> open = new ArrayDeque<>();

	private final Problems problems;

	Sections(Problems problems) {
		this.problems = problems;
	}

	void meet(String sign, String name, int line, Node place) {
		if (sign.equals("#") || sign.equals("^")) {
			this.open.push(new Section(name, line, place));
		}
		else if (sign.equals("/")) {
			end(name, line, place);
		}
	}

	private void end(String name, int line, Node place) {
		if (this.open.isEmpty() || !this.open.peek().name().equals(name)) {
			String expected = this.open.isEmpty() ? "es ist kein Abschnitt offen"
					: "offen ist {{#" + this.open.peek().name() + "}} aus Zeile " + this.open.peek().line();
			this.problems.add(line, name, "{{/" + name + "}} schließt nichts; " + expected + ".");
			return;
		}
		Section section = this.open.pop();
		if (section.place() != place) {
			this.problems.add(line, name,
					"{{/" + name + "}} steht in <" + place.getNodeName() + ">, {{#" + name + "}} aus Zeile "
							+ section.line() + " in <" + section.place().getNodeName()
							+ ">; beide gehören in dasselbe Element.");
		}
	}

	/** Complain about every section that is still open. */
	void close() {
		this.open.forEach((section) -> this.problems.add(section.line(), section.name(),
				"{{#" + section.name() + "}} wird nicht geschlossen; es fehlt {{/" + section.name() + "}}."));
	}

	private record Section(String name, int line, Node place) {
	}

}
