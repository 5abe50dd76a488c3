package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** The decision engine takes every table: its hit policy, types and structure. */
class TablesAreAccepted implements Rule {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@Override
	public String sentence() {
		return "Die Entscheidungs-Engine kann jede Tabelle lesen.";
	}

	@Override
	public String example() {
		return "hitPolicy=\"PRIORITY\"";
	}

	@Override
	public List<Problem> check(Bundle bundle) {
		List<Problem> problems = new ArrayList<>();
		bundle.filesThat((path) -> path.endsWith(".dmn")).forEach((path, content) -> {
			try {
				this.engine.parseDecisions(new ByteArrayInputStream(content));
			}
			catch (DmnEngineException ex) {
				Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
				problems.add(new Problem(path, 1, "", "Die Entscheidungs-Engine lehnt das ab: " + cause.getMessage()));
			}
		});
		return problems;
	}

}
