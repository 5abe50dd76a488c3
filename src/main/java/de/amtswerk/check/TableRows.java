package de.amtswerk.check;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** Ask the decision tables of a bundle, without a running engine. */
public final class TableRows {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Bundle bundle;

	public TableRows(Bundle bundle) {
		this.bundle = bundle;
	}

	/** The outputs of the rows that fit; none if the table cannot be asked with these. */
	public List<Map<String, Object>> fitting(String decision, Map<String, Object> inputs) {
		return this.bundle.tables()
			.stream()
			.filter((table) -> table.decisions().stream().anyMatch((found) -> found.getId().equals(decision)))
			.findFirst()
			.map((table) -> ask(decision, this.bundle.files().get(table.path()), inputs))
			.orElse(List.of());
	}

	private List<Map<String, Object>> ask(String decision, byte[] content, Map<String, Object> inputs) {
		try {
			return this.engine.evaluateDecisionTable(decision, new ByteArrayInputStream(content), inputs)
				.getResultList();
		}
		catch (DmnEngineException ex) {
			return List.of();
		}
	}

}
