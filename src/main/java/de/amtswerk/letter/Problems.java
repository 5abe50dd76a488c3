package de.amtswerk.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.w3c.dom.Element;

/** Gather what the rules find. */
class Problems {

	private final List<LetterProblem> found = new ArrayList<>();

	void add(Element element, String message) {
		add(Xhtml.line(element), element.getNodeName(), message);
	}

	void add(int line, String element, String message) {
		this.found.add(new LetterProblem(line, element, message));
	}

	/** In the order of the template's lines. */
	List<LetterProblem> all() {
		return this.found.stream().sorted(Comparator.comparingInt(LetterProblem::line)).toList();
	}

}
