package de.amtswerk.form;

import java.util.List;
import java.util.stream.Collectors;

/** Refuse a form file whole and name everything that is wrong with it. */
public class FormRefused extends RuntimeException {

	private final List<FormProblem> problems;

	FormRefused(String file, List<FormProblem> problems) {
		super(problems.stream().map((problem) -> file + ":" + problem).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public List<FormProblem> problems() {
		return this.problems;
	}

}
