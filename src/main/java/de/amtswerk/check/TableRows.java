package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/** Ask the decision tables of a bundle, without a running engine. */
public final class TableRows {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Bundle bundle;

	private final Map<String, DmnDecision> read = new HashMap<>();

	public TableRows(Bundle bundle) {
		this.bundle = bundle;
	}

	/** The outputs of the rows that fit; none if the table cannot be asked with these. */
	public List<Map<String, Object>> fitting(String decision, Map<String, Object> inputs) {
		try {
			DmnDecision table = this.read.computeIfAbsent(decision, this::read);
			return (table != null) ? this.engine.evaluateDecisionTable(table, inputs).getResultList() : List.of();
		}
		catch (DmnEngineException ex) {
			return List.of();
		}
	}

	private @Nullable DmnDecision read(String decision) {
		return this.bundle.tables()
			.stream()
			.filter((table) -> table.decisions().stream().anyMatch((found) -> found.getId().equals(decision)))
			.findFirst()
			.map((table) -> this.engine.parseDecision(decision,
					new ByteArrayInputStream(this.bundle.files().get(table.path()))))
			.orElse(null);
	}

}
