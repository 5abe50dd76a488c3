package de.amtswerk.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;

/** The engine's own parser takes every diagram; nothing is deployed to find out. */
class EngineAccepts implements Rule {

	private final EngineParser parser = new EngineParser();

	@Override
	public String sentence() {
		return "Die Prozess-Engine kann jedes Diagramm lesen.";
	}

	@Override
	public String example() {
		return "${decision == 'grant'";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		bundle.filesThat((path) -> path.endsWith(".bpmn"))
			.forEach((path, content) -> problems.addAll(parse(path, content)));
		return problems;
	}

	private List<Problem> parse(String path, byte[] content) {
		try {
			this.parser.parse(path, content);
			return List.of();
		}
		catch (ProcessEngineException ex) {
			return EngineComplaint.of(path, content, ex);
		}
	}

}
