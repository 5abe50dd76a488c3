package de.amtswerk.letter;

import java.util.List;
import java.util.stream.Collectors;

/** A template must not be used, for the reasons listed. */
public class LetterRefused extends RuntimeException {

	private final transient List<LetterProblem> problems;

	LetterRefused(String file, List<LetterProblem> problems) {
		super(problems.stream()
			.map((problem) -> file + ":" + problem.line() + " " + problem.element() + ": " + problem.message())
			.collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/** All problems of the template, in the order of its lines. */
	public List<LetterProblem> problems() {
		return this.problems;
	}

}
